//! Amounts: decimal, never binary. A budget has two decimals and the currency of the partner's country (BU-08).

use rust_decimal::Decimal;

use super::country;

/// Largest budget; what a person could mean.
const MOST: i64 = 1_000_000_000;

/// Reads an amount as it is kept: not negative, at most two decimals, `.` or `,` before them, nothing between the
/// thousands. Two decimals come out.
pub fn amount(text: &str) -> Option<String> {
    let text = text.trim();
    let plain = text.replace(',', ".");
    let (whole, cents) = plain.split_once('.').unwrap_or((&plain, "0"));
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(whole) || !digits(cents) || cents.len() > 2 {
        return None;
    }
    let amount: Decimal = plain.parse().ok()?;
    if amount > Decimal::from(MOST) {
        return None;
    }
    let mut amount = amount;
    amount.rescale(2);
    Some(amount.to_string())
}

/// ISO 4217 code of the currency in which Microsoft bills a partner of this country.
pub fn currency(partner_country: &str) -> &'static str {
    country::find(partner_country)
        .map(|country| country.currency)
        .filter(|currency| !currency.is_empty())
        .unwrap_or("USD")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bu_08_not_negative_two_decimals() {
        for (text, amount_kept) in [
            ("100", Some("100.00")),
            ("0", Some("0.00")),
            (" 1234,5 ", Some("1234.50")),
            ("99.99", Some("99.99")),
            ("-1", None),
            ("1.999", None),
            ("1.000,00", None),
            ("1e3", None),
            ("", None),
            (".5", None),
            ("99999999999", None),
        ] {
            assert_eq!(amount(text).as_deref(), amount_kept, "{text}");
        }
        assert_eq!(currency("BR"), "BRL");
    }
}
