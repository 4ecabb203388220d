//! Words that stand in a column: an enum, its texts, and how it is read back.

/// Declares an enum whose values are stored as short texts.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident $text:literal)+ }) => {
        $(#[$meta])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub enum $name { $($(#[$doc])* #[serde(rename = $text)] $variant,)+ }

        impl $name {
            /// Every value there is.
            pub const ALL: &[Self] = &[$(Self::$variant),+];

            /// The text that is stored.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value with this text.
            pub fn parse(text: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|word| word.as_str() == text)
            }
        }

        impl crate::value::Column for $name {
            fn to_value(&self) -> rusqlite::types::Value {
                self.as_str().to_owned().into()
            }

            fn from_value(value: rusqlite::types::ValueRef<'_>) -> Option<Self> {
                value.as_str().ok().and_then(Self::parse)
            }
        }
    };
}

/// Declares types that stand in a column as JSON.
macro_rules! json_columns {
    ($($kind:ty)+) => {$(
        impl crate::value::Column for $kind {
            fn to_value(&self) -> rusqlite::types::Value {
                // Lists of words and numbers always have a text.
                serde_json::to_string(self).unwrap_or_default().into()
            }

            fn from_value(value: rusqlite::types::ValueRef<'_>) -> Option<Self> {
                value.as_str().ok().and_then(|text| serde_json::from_str(text).ok())
            }
        }
    )+};
}
