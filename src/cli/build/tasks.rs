use std::sync::{Mutex, PoisonError};
use std::thread::{available_parallelism, scope};

/// A piece of work that can be done beside others.
pub(crate) type Task<'task, T> = Box<dyn FnOnce() -> Result<T, String> + Send + 'task>;

/// Does pieces of work on all cores of the machine. The results are in the order of the tasks.
///
/// # Errors
/// The first error, in the order of the tasks.
pub(crate) fn at_once<T: Send>(tasks: Vec<Task<'_, T>>) -> Result<Vec<T>, String> {
    let cores = available_parallelism().map_or(1, usize::from);
    let workers = cores.min(tasks.len());
    let waiting = Mutex::new(tasks.into_iter().enumerate());
    let done = Mutex::new(Vec::new());
    // A worker that has panicked ends the scope, so a poisoned lock need not be told of.
    let next = || {
        waiting
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .next()
    };
    let work = || {
        while let Some((place, task)) = next() {
            let result = task();
            let mut done = done.lock().unwrap_or_else(PoisonError::into_inner);
            done.push((place, result));
        }
    };
    scope(|scope| {
        for _ in 0..workers {
            scope.spawn(work);
        }
    });
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(place, _)| *place);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_order_and_the_first_error_is_told() {
        let tasks = |fails: fn(usize) -> bool| -> Vec<Task<'static, usize>> {
            let task = |n| -> Task<'static, usize> {
                Box::new(move || {
                    if fails(n) {
                        Err(format!("no {n}"))
                    } else {
                        Ok(n)
                    }
                })
            };
            (0..40).map(task).collect()
        };
        let all: Vec<usize> = (0..40).collect();
        assert_eq!(at_once(tasks(|_| false)), Ok(all));
        assert_eq!(at_once(tasks(|n| n > 20)), Err("no 21".to_owned()));
        assert_eq!(at_once::<()>(Vec::new()), Ok(Vec::new()));
    }
}
