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
