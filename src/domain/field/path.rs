//! The paths of the customer's fields: their place in Partner Center's JSON, and of our own beside it.

macro_rules! paths {
    ($($name:ident = $path:literal;)*) => {
        $(#[doc = concat!("`", $path, "`")] pub const $name: &str = $path;)*
    };
}

paths! {
    ID = "id";
    PROVIDER = "providerId";
    COMMERCE_ID = "commerceId";
    DOMAIN = "companyProfile.domain";
    TENANT_NAME = "companyProfile.companyName";
    TENANT_EMAIL = "companyProfile.email";
    TENANT_ADDRESS = "companyProfile.address";
    REGISTRATION = "companyProfile.organizationRegistrationNumber";
    COMPANY = "billingProfile.companyName";
    FIRST_NAME = "billingProfile.firstName";
    LAST_NAME = "billingProfile.lastName";
    EMAIL = "billingProfile.email";
    CULTURE = "billingProfile.culture";
    LANGUAGE = "billingProfile.language";
    ADDRESS = "billingProfile.defaultAddress";
    COUNTRY = "billingProfile.defaultAddress.country";
    REGION = "billingProfile.defaultAddress.region";
    CITY = "billingProfile.defaultAddress.city";
    STATE = "billingProfile.defaultAddress.state";
    DISTRICT = "billingProfile.defaultAddress.district";
    LINE_1 = "billingProfile.defaultAddress.addressLine1";
    LINE_2 = "billingProfile.defaultAddress.addressLine2";
    LINE_3 = "billingProfile.defaultAddress.addressLine3";
    POSTAL_CODE = "billingProfile.defaultAddress.postalCode";
    ADDRESS_FIRST_NAME = "billingProfile.defaultAddress.firstName";
    MIDDLE_NAME = "billingProfile.defaultAddress.middleName";
    ADDRESS_LAST_NAME = "billingProfile.defaultAddress.lastName";
    PHONE = "billingProfile.defaultAddress.phoneNumber";
    RELATIONSHIP = "relationshipToPartner";
    DELEGATED = "allowDelegatedAccess";
    CUSTOM_DOMAINS = "customDomains";
    RESELLER = "associatedPartnerId";
    DEFAULT_GDAP = "enableGDAPByDefault";
    AGREEMENT = "agreement.choice";
    SIGNER_FIRST_NAME = "agreement.attestation.firstName";
    SIGNER_LAST_NAME = "agreement.attestation.lastName";
    SIGNER_EMAIL = "agreement.attestation.email";
    SIGNER_PHONE = "agreement.attestation.phoneNumber";
    DATE_AGREED = "agreement.attestation.dateAgreed";
    QUALIFICATIONS = "qualifications";
    QUALIFICATION = "qualifications.qualification";
    EDUCATION_SEGMENT = "qualifications.educationSegment";
    EDUCATION_WEBSITE = "qualifications.website";
    ACCOUNT_STATUS = "accountStatus.status";
    AZURE_RESERVATIONS = "permissions.azureReservedInstances";
    AZURE_SAVINGS_PLANS = "permissions.azureSavingsPlan";
    BUDGET = "usageBudget";
    TAGS = "tags";
    ALIASES = "aliases";
    NOTES = "notes";
}
