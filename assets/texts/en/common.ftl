### Words used everywhere: roles, clouds, counts, keys, buttons, frame.


role-global-admin = Global admin
role-user-management-admin = User management admin
role-billing-admin = Billing admin
role-admin-agent = Admin agent
role-sales-agent = Sales agent
role-helpdesk-agent = Helpdesk agent

partner-kind-direct-bill = Direct-bill partner
partner-kind-indirect-provider = Indirect provider
partner-kind-indirect-reseller = Indirect reseller

cloud-public = Partner Center
cloud-us-gov = Partner Center for Microsoft Cloud for US Government
cloud-germany = Partner Center for Microsoft Cloud Germany
cloud-21vianet = Partner Center operated by 21Vianet

relationship-unknown = Unknown
relationship-reseller = Cloud Reseller
relationship-advisor = Advisor
relationship-syndication = Syndication
relationship-microsoft-support = Microsoft support
relationship-none = None

status-succeeded = Succeeded
status-failed = Failed
status-progress = In progress
status-decline = Declined

scope-customers = Customer list
scope-customersfilter = Filter field
scope-account = Account
scope-addcustomer = Add customer
scope-confirmation = Confirmation
scope-users = Users
scope-user = User
scope-licenses = Licenses of a customer
scope-userlicenses = Licenses of users
scope-anylicenses = Licenses, both
scope-licenseplans = Service plans
scope-importlicenses = Licenses of the users of a file
scope-importrun = Users being added
scope-outcomes = What became of users
scope-password = Temporary password
scope-report = Report about a file
scope-activity = Activity log
scope-form = Forms
scope-review = Review
scope-filepicker = Choosing a file
scope-list = Moving in lists
scope-global = Everywhere
