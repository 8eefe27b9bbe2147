### What the rules of domain say: findings.

# What a cloud does not offer.
cloud-lacks-new-customers = Microsoft Cloud Germany takes no new customers since 2018; existing ones keep their service. Use another cloud.
cloud-lacks-agreements = The Microsoft Customer Agreement is confirmed in the public cloud only.
cloud-lacks-remove-relationship = This cloud does not let partners remove a reseller relationship; contact Partner Center support.
cloud-lacks-request-without-dap = In this cloud a relationship is always requested with delegated administration privileges.
cloud-lacks-qualifications = This cloud has no special qualifications.
cloud-lacks-users-us-gov = In this cloud, users and licenses are managed in the Azure portal: https://portal.azure.us/
cloud-lacks-users-germany = In this cloud, users are managed in the Office 365 admin center or the Azure Germany portal.
cloud-lacks-users-21vianet = In this cloud, users are managed in the Office 365 admin center operated by 21Vianet.
cloud-lacks-transfers = Subscriptions can be moved to another partner in the public cloud only.
cloud-lacks-budget = This cloud has no Azure spending budget.
cloud-lacks-several-partners = In this cloud a customer works with one partner only.
cloud-lacks-indirect-model = This cloud has no indirect providers and resellers.
portal-m365-admin-center = Microsoft 365 admin center
portal-office-admin = Microsoft Office admin portal
portal-21vianet = Office 365 admin center operated by 21Vianet

# Values that no field can hold.
rule-field-unknown = There is no field “{ $path }”. Use a path such as billingProfile.email.
rule-not-a-guid = This is not an ID. Enter 8-4-4-4-12 hexadecimal digits, the reseller's Microsoft ID.
rule-not-a-domain = “{ $domain }” is not a domain. Write for example contoso.com, and (federated) behind one whose users sign in elsewhere.
rule-not-a-bool = Enter true or false.
rule-not-a-date = This is not a date. Enter it as year-month-day, e.g. 2026-11-22.
rule-not-a-choice = Not one of the choices. Enter one of: { $allowed }.

# Company name.
rule-company-empty = Enter the company's name as in its official documents.
rule-company-one-character = One character is not a company name. Enter the legal name.
rule-company-special = The name has only special characters. Enter the legal name.
rule-company-abbreviation = An abbreviation alone is not a company name. Put the company's name before it.
rule-company-internet = The name contains the internet ending { $ending }. Make sure that this is the legal name: it is used to approve the account.
rule-company-repeated = The name repeats a single character. Make sure that it is right: it is used to approve the account.
rule-company-single = The name has only single characters with blanks between. Make sure that it is right: it is used to approve the account.

# Domain.
rule-domain-empty = Enter the first part of the domain, 1 to 27 letters or digits. It can never be changed later.
rule-domain-length = The first part of the domain must have 1 to { $max } characters; this one has { $count }.
rule-domain-characters = Only the letters a–z and digits are allowed in the domain. Take out: { $characters }
rule-domain-suffix = In this cloud the domain ends in { $suffixes }. Enter the first part only; the rest is added.
rule-domain-sandbox = .ccsctp.net is for the integration sandbox. Enter the first part only; { $suffix } is added.

# Email.
rule-email-required = Enter the primary contact's email address.
rule-email-syntax = This is not an email address. Enter it as name@domain.
rule-email-microsoft = Addresses at microsoft.com are not accepted. Enter an address of the customer.
rule-email-partner = { $domain } is your own domain. Enter an address of the customer.
rule-email-not-checked = Not checked against your own domains, because the partner profile has none. Add them to the profile.
rule-email-education-onmicrosoft = A school's address must not be at onmicrosoft.com. Enter an address at the school's own domain.
rule-email-education-free = { $domain } is a free mail service. A school is verified by an address at its own domain.

# Address.
rule-country-required = Choose the country or region.
rule-country-code = Enter the country as its two-letter code, e.g. BR.
rule-country-unknown = This country code is not known. Choose one from the list.
rule-country-market = { $country-en } is outside your market: a partner in { $partner-en } cannot sell there. Choose a country of your market.
rule-line-1-required = Enter the street address. A real address is required to create a tenant.
rule-line-too-long = The line has { $count } characters; at most { $max } are allowed. Use the second line.
rule-city-required = Enter the city.
rule-state-required = Choose the state or province ({ $country-en }).
rule-state-by-name = Use the code of the state instead of its name: { $code }
rule-state-not-in-list = Not a state of { $country-en }. Choose one from the list, e.g. { $example }.
rule-state-too-long = Partner Center keeps two characters for the state; a longer one may be refused.
rule-postal-required = Enter the postal code ({ $country-en }).
rule-postal-format = Not a postal code of { $country-en }. Example: { $example }

# Phone.
rule-phone-required = A phone number is required in { $country-en }.
rule-phone-format = This cannot be a phone number of { $country-en }. Check it, or begin with + and the country's calling code.
rule-phone-unassigned = No such number is assigned in { $country-en }. Check it; you may keep it.
rule-phone-not-checked = Not checked, because the numbers of this country are not known. Begin with + and the calling code.

# Registration ID.
rule-registration-required = The registration ID ({ $kind }) is required in { $country-en }.
rule-registration-characters = Only letters and digits are allowed in the registration ID. Take out blanks, hyphens and other signs.
rule-registration-length = The registration ID ({ $kind }) must have { $lengths } characters; this one has { $count }.
rule-registration-check-digits = The check digits do not fit: this is probably not a valid { $kind }. Check it; you may keep it.
rule-registration-may-be-refused = A registration ID is not asked for in this country and may be refused (600002). You may leave it empty.
rule-registration-not-sent = Kept here only: Partner Center has no way to change the registration ID of an existing customer.

# Contact, culture, language.
rule-name-required = Enter the name of the primary contact.
rule-name-too-long = The name has { $count } characters; at most { $max } are allowed.
rule-culture-format = Enter a culture such as en-US.
rule-culture-country = Not a culture of { $country-en } in Partner Center. It has: { $cultures }
rule-language-format = Enter a language as two letters, e.g. en.
rule-language-country = Not a language of { $country-en } in Partner Center. It has: { $languages }

# Agreement.
rule-agreement-choose = Choose how the customer accepts the Microsoft Customer Agreement.
rule-agreement-cloud = This cloud has no agreement to confirm. Leave it out.
rule-agreement-reseller = Indirect resellers cannot attest; your indirect provider does it.
rule-agreement-roles = Only an Admin agent or a Sales agent can attest. Choose that the customer will be asked, or ask one of them.
rule-agreement-signer = Enter who accepted the agreement.
rule-agreement-date-required = Enter the day on which the agreement was accepted, { $today } or earlier.
rule-agreement-date-future = The day of acceptance is in the future. Enter { $today } or an earlier day.

# Special qualification.
rule-qualification-roles = Only a Global admin, an Admin agent or a Sales agent can ask for a special qualification. Choose None, or ask one of them.
rule-education-segment = Choose the education segment.
rule-education-website = A website helps Microsoft to verify the school.

# Indirect model.
rule-reseller-cannot-create = Indirect resellers cannot add customers. Your indirect provider adds them and names you as their reseller.
rule-reseller-missing = Without an indirect reseller the customer becomes a direct customer of yours.
rule-reseller-not-provider = Only indirect providers name an indirect reseller. Leave it empty.
rule-reseller-unknown = None of your indirect resellers has this Microsoft ID. Add the reseller first, or choose another.

# Tags.
rule-tags-too-many = { $count } tags; a customer can have at most { $max }. Take some away.
rule-tag-too-long = The tag has { $count } characters; at most { $max } are allowed.
rule-tag-empty = A tag cannot be empty.

# Duplicates.
rule-duplicate-domain = { $name } ({ $id }) already has this domain. Open that account, or request a relationship if it is another company's tenant.
rule-duplicate-registration = { $name } ({ $id }) has the same registration ID. Make sure that it is not the same customer.
rule-duplicate-name = { $name } ({ $id }) has the same name in the same country. Make sure that it is not the same customer.

# Reading a customer from a file.
rule-json-object = A JSON object is expected here.
rule-json-text = A text is expected here.
rule-json-bool = true or false is expected here.
rule-json-list = A list is expected here.
rule-json-guid = An ID is expected here: 8-4-4-4-12 hexadecimal digits.
rule-json-date = A date is expected here, e.g. 2026-11-22.
rule-json-choice = Not one of the known values: { $allowed }.
rule-json-value = This value cannot be read: { $reason }
rule-json-twice = The key stands twice, in different spellings. Keep one of them.
rule-json-credentials = Ignored: a password cannot be passed in. Microsoft makes the first one, and it is shown once.
rule-json-two-ids = The tenantId differs from the id. Both are the Microsoft ID: keep one.
