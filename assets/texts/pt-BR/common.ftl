### Words used everywhere: roles, clouds, counts, keys, buttons, frame.


role-global-admin = Administrador global
role-user-management-admin = Administrador de gerenciamento de usuários
role-billing-admin = Administrador de cobrança
role-admin-agent = Agente administrador
role-sales-agent = Agente de vendas
role-helpdesk-agent = Agente de suporte técnico

partner-kind-direct-bill = Parceiro de cobrança direta
partner-kind-indirect-provider = Provedor indireto
partner-kind-indirect-reseller = Revendedor indireto

cloud-public = Partner Center
cloud-us-gov = Partner Center para Microsoft Cloud for US Government
cloud-germany = Partner Center para Microsoft Cloud Alemanha
cloud-21vianet = Partner Center operado pela 21Vianet

relationship-unknown = Desconhecido
relationship-reseller = Revendedor de nuvem
relationship-advisor = Consultor
relationship-syndication = Sindicação
relationship-microsoft-support = Suporte da Microsoft
relationship-none = Nenhum

status-succeeded = Com êxito
status-failed = Com falha
status-progress = Em andamento
status-decline = Recusado

scope-customers = Lista de clientes
scope-customersfilter = Campo de filtro
scope-account = Conta
scope-addcustomer = Adicionar cliente
scope-confirmation = Confirmação
scope-users = Usuários
scope-user = Usuário
scope-licenses = Licenças de um cliente
scope-userlicenses = Licenças de usuários
scope-anylicenses = Licenças, as duas
scope-licenseplans = Planos de serviço
scope-importlicenses = Licenças dos usuários de um arquivo
scope-importrun = Usuários sendo adicionados
scope-outcomes = O que aconteceu com os usuários
scope-password = Senha temporária
scope-report = Relatório de um arquivo
scope-activity = Log de atividades
scope-form = Formulários
scope-review = Revisão
scope-filepicker = Escolher um arquivo
scope-list = Mover-se em listas
scope-global = Em toda parte
