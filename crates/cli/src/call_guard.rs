//! Keeps secrets off the command line of `nadi call`.

use serde_json::Value;

/// Fields that hold a secret wherever they stand in a request.
const SECRETS: [&str; 10] = [
    "password",
    "old",
    "new",
    "secret",
    "second_factor",
    "recovery_code",
    "pin",
    "digits",
    "code",
    "groups",
];

/// Whether a request holds a secret.
pub(crate) fn holds_secret(request: &Value) -> bool {
    match request {
        Value::Object(fields) => fields
            .iter()
            .any(|(name, value)| SECRETS.contains(&name.as_str()) || holds_secret(value)),
        Value::Array(values) => values.iter().any(holds_secret),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_secret_is_found_at_any_depth() {
        assert!(
            holds_secret(&json!({"person": {"password": "x"}})),
            "it stands in the owner's part"
        );
        assert!(!holds_secret(&json!({"id": 1, "reason": "asked"})), "other fields may be typed");
    }
}
