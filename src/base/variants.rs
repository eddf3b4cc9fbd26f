//! Lists of the variants of an enum that cannot lack one.

/// Declares `ALL`, an array of the variants of an enum without fields, in the order in which they are
/// named. The enum needs a `match` over all of them to compile: a variant that is missing here is an
/// error, and one that is named twice is an unreachable pattern.
///
/// ```
/// use stancemap::base::variants::all_variants;
///
/// #[derive(Debug, PartialEq)]
/// enum Tea {
///     Green,
///     Black,
/// }
///
/// impl Tea {
///     all_variants!(
///         /// All kinds, the stronger first.
///         const ALL: Tea = Black, Green
///     );
/// }
///
/// assert_eq!(Tea::ALL, [Tea::Black, Tea::Green]);
/// ```
///
/// A variant cannot be forgotten:
///
/// ```compile_fail,E0004
/// use stancemap::base::variants::all_variants;
///
/// enum Tea {
///     Green,
///     Black,
/// }
///
/// impl Tea {
///     all_variants!(const ALL: Tea = Black);
/// }
/// ```
#[macro_export]
macro_rules! all_variants {
    ($(#[$doc:meta])* $visibility:vis const $name:ident: $kind:ident = $($variant:ident),+ $(,)?) => {
        $(#[$doc])*
        $visibility const $name: [$kind; [$(stringify!($variant)),+].len()] = {
            const fn is_listed(one: &$kind) {
                match one {
                    $($kind::$variant => (),)+
                }
            }
            let all = [$($kind::$variant),+];
            is_listed(&all[0]);
            all
        };
    };
}

pub use crate::all_variants;
