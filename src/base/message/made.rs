//! The macro that makes messages.

/// A message: its English text, or the one for a count of one and the one for other counts, and its values, by their names
/// or as variables of these names.
#[macro_export]
macro_rules! message {
    ($template:literal $(,)?) => { $crate::base::message::Message::fixed($template) };
    ($template:literal $(, $name:ident $(= $value:expr)?)+ $(,)?) => {
        $crate::base::message::Message::new($template, "", vec![
            $((stringify!($name), $crate::message!(@ $name $($value)?))),+
        ])
    };
    ($one:literal | $template:literal $(, $name:ident $(= $value:expr)?)+ $(,)?) => {
        $crate::base::message::Message::new($template, $one, vec![
            $((stringify!($name), $crate::message!(@ $name $($value)?))),+
        ])
    };
    (@ $name:ident) => { $crate::base::message::Value::from($name) };
    (@ $name:ident $value:expr) => { $crate::base::message::Value::from($value) };
}
