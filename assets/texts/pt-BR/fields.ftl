### Names of fields of customers and users, column heads.

field-unknown = { $path }
field-of-tenant = Locatário: { $field }

# Blocks of the account page.
field-block-ours = Marcas e anotações
field-block-company = Detalhes da empresa
field-block-bill-to = Informações de cobrança
field-block-account = Informações da conta do cliente
field-block-agreement = Contrato de Cliente da Microsoft
field-block-permissions = Permissões do cliente

field-tags = Marcas
field-aliases = Também conhecido como
field-notes = Anotações
field-tenant-name = Empresa (locatário)
field-tenant-address = Endereço (locatário)
field-tenant-email = Email técnico (locatário)
field-registration = ID de registro da empresa
field-registration-of = ID de registro da empresa ({ $kind })
field-registration-kind-am = INN, número de IVA, número de serviço público
field-registration-kind-in = ID fiscal, PAN
field-registration-kind-tax-id-or-vat = ID fiscal, número de IVA

field-company = Empresa
field-line-1 = Linha de endereço 1
field-line-2 = Linha de endereço 2
field-line-3 = Linha de endereço 3
field-city = Cidade
field-region = Região
field-district = Distrito
field-country = País/região
field-first-name = Nome
field-middle-name = Segundo nome
field-last-name = Sobrenome
field-address-first-name = Nome (endereço)
field-address-last-name = Sobrenome (endereço)
field-email = Endereço de email
field-phone = Número de telefone
field-culture = Cultura
field-language = Idioma

# What a country calls its states and postal codes.
field-state-area = Área
field-state-county = Condado
field-state-department = Departamento
field-state-district = Distrito
field-state-do-si = Província/cidade (do/si)
field-state-emirate = Emirado
field-state-island = Ilha
field-state-oblast = Oblast
field-state-parish = Paróquia
field-state-prefecture = Prefeitura
field-state-province = Estado/província
field-state-state = Estado
field-postal-cep = CEP
field-postal-eircode = Eircode
field-postal-pin = Código PIN
field-postal-postal = Código postal
field-postal-zip = Código postal (ZIP)

field-microsoft-id = ID da Microsoft
field-domain = Nome de domínio primário
field-custom-domains = Outros domínios
field-commerce-id = ID de comércio
field-relationship = Relacionamento
field-provider = Provedor indireto
field-reseller = Revendedor indireto
field-delegated = Privilégios de administrador delegado
field-default-gdap = Privilégios granulares padrão de administrador
field-qualifications = Qualificações especiais
field-qualification = Qualificação especial
field-education-segment = Segmento educacional
field-segment-k12 = Ensino fundamental e médio (K-12)
field-segment-higher-education = Ensino superior
field-education-website = Site da instituição
field-account-status = Status da conta

field-agreement = Contrato do cliente
field-agreement-customer-will-accept = O cliente será solicitado a aceitá-lo no centro de administração do Microsoft 365
field-agreement-partner-attested = O cliente aceitou o contrato mais recente; nós atestamos
field-signer-first-name = Nome do signatário
field-signer-last-name = Sobrenome do signatário
field-signer-email = Email do signatário
field-signer-phone = Telefone do signatário
field-date-agreed = Data de aceitação do contrato

field-azure-reservations = O cliente pode comprar reservas do Azure
field-azure-savings-plans = O cliente pode comprar planos de economia do Azure
field-budget = Orçamento mensal do Azure

# Why a field cannot be changed here, and where it can.
field-where-tenant = Isto pertence ao locatário do cliente. O Administrador global dele, ou você em nome dele, altera no centro de administração do Microsoft 365: Configurações > Perfil da organização.
field-where-microsoft-id = A Microsoft atribui esta ID; ela nunca muda.
field-where-domain = O domínio primário é definido na criação do locatário e nunca muda.
field-where-country = O país/região está vinculado ao locatário e ao mercado e não pode ser alterado. Um cliente em outro país precisa de uma nova conta.
field-where-relationship = Isto decorre da relação de revendedor: solicite ou remova a relação.
field-where-reseller = O revendedor indireto é definido quando o cliente é adicionado. Para mudá-lo, solicite uma nova relação de revendedor.
field-where-default-gdap = Isto é escolhido quando o cliente é adicionado. Depois, os privilégios granulares são solicitados no Partner Center.
field-where-qualification = A qualificação especial é pedida quando o cliente é adicionado; depois, com “{ pending-key-qualification }” (tecla :) ou contas customers qualification.
field-where-account-status = Quem decide isto é a análise da conta pela Microsoft. O que ela decidiu é registrado com “{ leave-key-status }” (tecla :).
field-where-permissions = Muda-se com “{ leave-key-permissions }” (tecla :) ou contas customers permissions.
field-where-budget = Muda-se com “{ leave-key-budget }” (tecla :) ou contas customers budget.
