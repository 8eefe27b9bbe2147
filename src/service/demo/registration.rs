//! Made-up registration numbers with true check digits, for the countries that ask for one (AC-70).

use super::random::Dice;

/// A number of the country's kind (AC-75), or nothing where none is asked for.
pub(super) fn number(country: &str, dice: &mut Dice) -> String {
    match country {
        "BR" => cnpj(dice),
        "HU" => hungarian(dice),
        "PL" => nip(dice),
        "SA" => dice.digits("3###########003"),
        "AE" => dice.digits("100###########3"),
        "TH" => thai(dice),
        "TR" => vkn(dice),
        "UA" => edrpou(dice),
        "VN" => mst(dice),
        _ => String::new(),
    }
}

/// Brazil, CNPJ: eight digits, `0001` for the head office, two check digits (AC-76).
fn cnpj(dice: &mut Dice) -> String {
    let mut number = dice.digits("########0001");
    for _ in 0..2 {
        // Weights 2 to 9 from the right, again and again.
        let sum: u32 = values(&number)
            .rev()
            .zip((2..=9).cycle())
            .map(product)
            .sum();
        push(&mut number, if sum % 11 < 2 { 0 } else { 11 - sum % 11 });
    }
    number
}

/// Poland, NIP: nine digits and one check digit; a remainder of ten does not exist.
fn nip(dice: &mut Dice) -> String {
    loop {
        let mut number = dice.digits("5########");
        let sum: u32 = values(&number)
            .zip([6, 5, 7, 2, 3, 4, 5, 6, 7])
            .map(product)
            .sum();
        if sum % 11 < 10 {
            push(&mut number, sum % 11);
            return number;
        }
    }
}

/// Hungary: seven digits, check digit, kind of tax payer, county.
fn hungarian(dice: &mut Dice) -> String {
    let mut number = dice.digits("1######");
    let sum: u32 = values(&number)
        .zip([9, 7, 3, 1, 9, 7, 3])
        .map(product)
        .sum();
    push(&mut number, (10 - sum % 10) % 10);
    number + "241"
}

/// Thailand: twelve digits and one check digit.
fn thai(dice: &mut Dice) -> String {
    let mut number = dice.digits("01055########");
    number.truncate(12);
    let sum: u32 = values(&number).zip((2..=13).rev()).map(product).sum();
    push(&mut number, (11 - sum % 11) % 10);
    number
}

/// Türkiye, VKN: nine digits and one check digit.
fn vkn(dice: &mut Dice) -> String {
    let mut number = dice.digits("4########");
    let sum: u32 = values(&number)
        .zip((1..=9).rev())
        .map(|(digit, place)| match (digit + place) % 10 {
            0 => 0,
            shifted => match (shifted << place) % 9 {
                0 => 9,
                rest => rest,
            },
        })
        .sum();
    push(&mut number, (10 - sum % 10) % 10);
    number
}

/// Ukraine, EDRPOU: seven digits (below thirty million) and one check digit.
fn edrpou(dice: &mut Dice) -> String {
    let mut number = dice.digits("2######");
    let sum = |from: u32| values(&number).zip(from..).map(product).sum::<u32>() % 11;
    let check = match sum(1) {
        10 => sum(3) % 10,
        check => check,
    };
    push(&mut number, check);
    number
}

/// Viet Nam, MST: nine digits and one check digit.
fn mst(dice: &mut Dice) -> String {
    loop {
        let mut number = dice.digits("010######");
        let sum: u32 = values(&number)
            .zip([31, 29, 23, 19, 17, 13, 7, 5, 3])
            .map(product)
            .sum();
        if !sum.is_multiple_of(11) {
            push(&mut number, 10 - sum % 11);
            return number;
        }
    }
}

fn values(number: &str) -> impl DoubleEndedIterator<Item = u32> {
    number.bytes().map(|digit| u32::from(digit - b'0'))
}

const fn product((digit, weight): (u32, u32)) -> u32 {
    digit * weight
}

fn push(number: &mut String, digit: u32) {
    number.extend(char::from_digit(digit, 10));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ac_76_check_digits_are_those_of_the_country() {
        for (country, scheme, digits) in [
            ("BR", "br/cnpj", 14),
            ("PL", "pl/nip", 10),
            ("HU", "hu/anum", 8),
            ("TH", "th/tin", 13),
            ("TR", "tr/vkn", 10),
            ("UA", "ua/edrpou", 8),
            ("VN", "vn/mst", 10),
        ] {
            let validator = stdnum::find(scheme).unwrap_or_else(|| panic!("no {scheme}"));
            for index in 0..300 {
                let number = number(country, &mut Dice::new(1, 2, index));
                assert!(
                    validator.validate(&number[..digits]).is_ok(),
                    "{country} {number}"
                );
            }
        }
    }

    #[test]
    fn ac_74_lengths() {
        for (country, length) in [
            ("HU", 11),
            ("UA", 8),
            ("BR", 14),
            ("SA", 15),
            ("AE", 15),
            ("DE", 0),
        ] {
            assert_eq!(number(country, &mut Dice::new(1, 2, 3)).len(), length);
        }
    }
}
