### Names of fields of customers and users, column heads.

field-unknown = { $path }
field-of-tenant = Tenant: { $field }

# Blocks of the account page.
field-block-ours = Tags and notes
field-block-company = Company details
field-block-bill-to = Bill-to info
field-block-account = Customer account info
field-block-agreement = Microsoft Customer Agreement
field-block-permissions = Customer permissions

field-tags = Tags
field-aliases = Also known as
field-notes = Notes
field-tenant-name = Company (tenant)
field-tenant-address = Address (tenant)
field-tenant-email = Technical email (tenant)
field-registration = Company registration ID
field-registration-of = Company registration ID ({ $kind })
field-registration-kind-am = INN, VAT number, public service number
field-registration-kind-in = Tax ID, PAN
field-registration-kind-tax-id-or-vat = Tax ID, VAT number

field-company = Company
field-line-1 = Address line 1
field-line-2 = Address line 2
field-line-3 = Address line 3
field-city = City
field-region = Region
field-district = District
field-country = Country/region
field-first-name = First name
field-middle-name = Middle name
field-last-name = Last name
field-address-first-name = First name (address)
field-address-last-name = Last name (address)
field-email = Email address
field-phone = Phone number
field-culture = Culture
field-language = Language

# What a country calls its states and postal codes.
field-state-area = Area
field-state-county = County
field-state-department = Department
field-state-district = District
field-state-do-si = Province/city (do/si)
field-state-emirate = Emirate
field-state-island = Island
field-state-oblast = Oblast
field-state-parish = Parish
field-state-prefecture = Prefecture
field-state-province = State/Province
field-state-state = State
field-postal-cep = Postal code (CEP)
field-postal-eircode = Eircode
field-postal-pin = PIN code
field-postal-postal = Postal code
field-postal-zip = ZIP code

field-microsoft-id = Microsoft ID
field-domain = Primary domain name
field-custom-domains = Other domains
field-commerce-id = Commerce ID
field-relationship = Relationship
field-provider = Indirect provider
field-reseller = Indirect reseller
field-delegated = Delegated admin privileges
field-default-gdap = Default granular admin privileges
field-qualifications = Special qualifications
field-qualification = Special qualification
field-education-segment = Education segment
field-segment-k12 = Primary and secondary (K-12)
field-segment-higher-education = Higher education
field-education-website = School's website
field-account-status = Account status

field-agreement = Customer agreement
field-agreement-customer-will-accept = The customer will be asked to accept it in the Microsoft 365 admin center
field-agreement-partner-attested = The customer has accepted the latest agreement; we attest it
field-signer-first-name = Signer's first name
field-signer-last-name = Signer's last name
field-signer-email = Signer's email address
field-signer-phone = Signer's phone number
field-date-agreed = Agreement acceptance date

field-azure-reservations = Customer may buy Azure reservations
field-azure-savings-plans = Customer may buy Azure savings plans
field-budget = Monthly Azure budget

# Why a field cannot be changed here, and where it can.
field-where-tenant = This belongs to the customer's tenant. Its Global admin, or you on behalf of it, changes it in the Microsoft 365 admin center: Settings > Organization profile.
field-where-microsoft-id = Microsoft gives this ID; it never changes.
field-where-domain = The primary domain is fixed when the tenant is created and never changes.
field-where-country = The country/region is tied to the tenant and its market and cannot be changed. A customer in another country needs a new account.
field-where-relationship = This follows from the reseller relationship: request or remove the relationship instead.
field-where-reseller = The indirect reseller is set when the customer is added. To change it, request a new reseller relationship.
field-where-default-gdap = This is chosen when the customer is added. Afterwards granular admin privileges are requested in Partner Center.
field-where-qualification = A special qualification is asked for when the customer is added; afterwards with “{ pending-key-qualification }” (key :) or contas customers qualification.
field-where-account-status = Microsoft's review of the account decides this. What it decided is recorded with “{ leave-key-status }” (key :).
field-where-permissions = It is changed with “{ leave-key-permissions }” (key :) or contas customers permissions.
field-where-budget = It is changed with “{ leave-key-budget }” (key :) or contas customers budget.
