//! write
pub fn customer(c: &crate::domain::customer::Customer) -> serde_json::Value {
    serde_json::to_value(c).unwrap_or_default()
}
