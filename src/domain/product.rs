//! Products whose licenses are given to users, as far as contas knows them by name: Microsoft's published list of product
//! names and service plan identifiers, its usual business and enterprise products. Others are called what the book calls
//! them.

use super::fold::fold;

pub mod plans;

/// A product of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Product {
    /// `skuId` of Entra: what a user's license names.
    pub sku_id: &'static str,
    /// `skuPartNumber`.
    pub part_number: &'static str,
    /// Name for people; an offer of a subscription bears it.
    pub name: &'static str,
}

const fn product(sku_id: &'static str, part_number: &'static str, name: &'static str) -> Product {
    Product {
        sku_id,
        part_number,
        name,
    }
}

/// The products.
pub const PRODUCTS: [Product; 13] = [
    product(
        "3b555118-da6a-4418-894f-7df1e2096870",
        "O365_BUSINESS_ESSENTIALS",
        "Microsoft 365 Business Basic",
    ),
    product(
        "f245ecc8-75af-4f8e-b61f-27d8114de5f3",
        "O365_BUSINESS_PREMIUM",
        "Microsoft 365 Business Standard",
    ),
    product(
        "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46",
        "SPB",
        "Microsoft 365 Business Premium",
    ),
    product(
        "cdd28e44-67e3-425e-be4c-737fab2899d3",
        "O365_BUSINESS",
        "Microsoft 365 Apps for business",
    ),
    product(
        "c2273bd0-dff7-4215-9ef5-2c7bcfb06425",
        "OFFICESUBSCRIPTION",
        "Microsoft 365 Apps for enterprise",
    ),
    product(
        "18181a46-0d4e-45cd-891e-60aabd171b4e",
        "STANDARDPACK",
        "Office 365 E1",
    ),
    product(
        "6fd2c87f-b296-42f0-b197-1e91e994b900",
        "ENTERPRISEPACK",
        "Office 365 E3",
    ),
    product(
        "c7df2760-2c81-4ef7-b578-5b5392b571df",
        "ENTERPRISEPREMIUM",
        "Office 365 E5",
    ),
    product(
        "05e9a617-0261-4cee-bb44-138d3ef5d965",
        "SPE_E3",
        "Microsoft 365 E3",
    ),
    product(
        "06ebc4ee-1bb5-47dd-8120-11324bc54e06",
        "SPE_E5",
        "Microsoft 365 E5",
    ),
    product(
        "66b55226-6b4f-492c-910c-a3b7a3c9d993",
        "SPE_F1",
        "Microsoft 365 F3",
    ),
    product(
        "4b9405b0-7788-4568-add1-99614e613b69",
        "EXCHANGESTANDARD",
        "Exchange Online (Plan 1)",
    ),
    product(
        "19ec0d23-8335-4cbd-94ac-6050e30712fa",
        "EXCHANGEENTERPRISE",
        "Exchange Online (Plan 2)",
    ),
];

/// The product of that id, part number or name, without regard to case.
pub fn find(what: &str) -> Option<&'static Product> {
    let what = what.trim();
    PRODUCTS.iter().find(|product| {
        product.sku_id.eq_ignore_ascii_case(what)
            || product.part_number.eq_ignore_ascii_case(what)
            || fold(product.name) == fold(what)
    })
}

/// The name of a product for people: of the list, else the id itself.
pub fn name(sku_id: &str) -> &str {
    PRODUCTS
        .iter()
        .find(|product| product.sku_id.eq_ignore_ascii_case(sku_id))
        .map_or(sku_id, |product| product.name)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::guid::Guid;

    #[test]
    fn every_product_is_found_by_each_of_its_names_and_by_no_other() {
        let mut seen = BTreeSet::new();
        for product in &PRODUCTS {
            assert!(product.sku_id.parse::<Guid>().is_ok(), "{product:?}");
            for word in [product.sku_id, product.part_number, product.name] {
                assert!(seen.insert(word.to_lowercase()), "{word} is there twice");
                assert_eq!(find(&word.to_uppercase()), Some(product));
            }
        }
        assert_eq!(find(" spb "), find("Microsoft 365 Business Premium"));
        assert_eq!(find("Azure plan"), None);
        assert_eq!(name("CFQ7TTC0LH18:0001"), "CFQ7TTC0LH18:0001");
    }
}
