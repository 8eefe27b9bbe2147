### What the rules of domain say: findings.

# What a cloud does not offer.
cloud-lacks-new-customers = O Microsoft Cloud Alemanha não aceita novos clientes desde 2018; os existentes mantêm o serviço. Use outra nuvem.
cloud-lacks-agreements = O Contrato de Cliente da Microsoft só é confirmado na nuvem pública.
cloud-lacks-remove-relationship = Esta nuvem não permite que parceiros removam uma relação de revendedor; fale com o suporte do Partner Center.
cloud-lacks-request-without-dap = Nesta nuvem, a relação é sempre solicitada com privilégios de administração delegada.
cloud-lacks-qualifications = Esta nuvem não tem qualificações especiais.
cloud-lacks-users-us-gov = Nesta nuvem, usuários e licenças são gerenciados no portal do Azure: https://portal.azure.us/
cloud-lacks-users-germany = Nesta nuvem, os usuários são gerenciados no centro de administração do Office 365 ou no portal do Azure Alemanha.
cloud-lacks-users-21vianet = Nesta nuvem, os usuários são gerenciados no centro de administração do Office 365 operado pela 21Vianet.
cloud-lacks-transfers = Só na nuvem pública é possível mudar assinaturas para outro parceiro.
cloud-lacks-budget = Esta nuvem não tem orçamento de gastos do Azure.
cloud-lacks-several-partners = Nesta nuvem um cliente trabalha com um só parceiro.
cloud-lacks-indirect-model = Esta nuvem não tem provedores nem revendedores indiretos.
portal-m365-admin-center = Centro de administração do Microsoft 365
portal-office-admin = Portal de administração do Microsoft Office
portal-21vianet = Centro de administração do Office 365 operado pela 21Vianet

# Values that no field can hold.
rule-field-unknown = Não existe o campo “{ $path }”. Use um caminho como billingProfile.email.
rule-not-a-guid = Isto não é uma ID. Digite 8-4-4-4-12 dígitos hexadecimais, a ID da Microsoft do revendedor.
rule-not-a-domain = “{ $domain }” não é um domínio. Escreva por exemplo contoso.com, e (federado) atrás de um cujos usuários entram por outro diretório.
rule-not-a-bool = Digite true ou false (sim ou não).
rule-not-a-date = Isto não é uma data. Digite ano-mês-dia, por exemplo 2026-11-22.
rule-not-a-choice = Não é uma das opções. Digite uma destas: { $allowed }.

# Company name.
rule-company-empty = Digite o nome da empresa como consta nos documentos oficiais.
rule-company-one-character = Um único caractere não é nome de empresa. Digite a razão social.
rule-company-special = O nome só tem caracteres especiais. Digite a razão social.
rule-company-abbreviation = Uma abreviatura sozinha não é nome de empresa. Escreva o nome da empresa antes dela.
rule-company-internet = O nome contém a terminação de internet { $ending }. Confirme que é a razão social: ela é usada para aprovar a conta.
rule-company-repeated = O nome repete um único caractere. Confirme que está certo: ele é usado para aprovar a conta.
rule-company-single = O nome só tem caracteres isolados separados por espaços. Confirme que está certo: ele é usado para aprovar a conta.

# Domain.
rule-domain-empty = Digite a primeira parte do domínio, de 1 a 27 letras ou dígitos. Ela nunca poderá ser alterada.
rule-domain-length = A primeira parte do domínio deve ter de 1 a { $max } caracteres; esta tem { $count }.
rule-domain-characters = No domínio só são permitidos letras de a–z e dígitos. Retire: { $characters }
rule-domain-suffix = Nesta nuvem o domínio termina em { $suffixes }. Digite só a primeira parte; o restante é acrescentado.
rule-domain-sandbox = .ccsctp.net é da área restrita (sandbox). Digite só a primeira parte; { $suffix } é acrescentado.

# Email.
rule-email-required = Digite o endereço de email do contato principal.
rule-email-syntax = Isto não é um endereço de email. Digite-o como nome@domínio.
rule-email-microsoft = Endereços em microsoft.com não são aceitos. Digite um endereço do cliente.
rule-email-partner = { $domain } é um domínio seu. Digite um endereço do cliente.
rule-email-not-checked = Não comparado com os seus domínios, porque o perfil do parceiro não tem nenhum. Acrescente-os ao perfil.
rule-email-education-onmicrosoft = O endereço de uma escola não pode ser em onmicrosoft.com. Digite um endereço no domínio da própria escola.
rule-email-education-free = { $domain } é um serviço de email gratuito. A escola é verificada por um endereço no domínio dela.

# Address.
rule-country-required = Escolha o país ou a região.
rule-country-code = Digite o país pelo código de duas letras, por exemplo BR.
rule-country-unknown = Este código de país não é conhecido. Escolha um da lista.
rule-country-market = País fora do seu mercado: { $country-pt }. O parceiro ({ $partner-pt }) não pode vender lá. Escolha um país do seu mercado.
rule-line-1-required = Digite o endereço. É preciso um endereço real para criar um locatário.
rule-line-too-long = A linha tem { $count } caracteres; são permitidos no máximo { $max }. Use a segunda linha.
rule-city-required = Digite a cidade.
rule-state-required = Escolha o estado ou a província ({ $country-pt }).
rule-state-by-name = Use o código do estado em vez do nome: { $code }
rule-state-not-in-list = Não é um estado deste país ({ $country-pt }). Escolha um da lista, por exemplo { $example }.
rule-state-too-long = O Partner Center guarda dois caracteres para o estado; um valor mais longo pode ser recusado.
rule-postal-required = Digite o código postal ({ $country-pt }).
rule-postal-format = Não é um código postal deste país ({ $country-pt }). Exemplo: { $example }

# Phone.
rule-phone-required = O número de telefone é obrigatório neste país ({ $country-pt }).
rule-phone-format = Não pode ser um telefone deste país ({ $country-pt }). Confira, ou comece com + e o código do país.
rule-phone-unassigned = Não existe esse número neste país ({ $country-pt }). Confira; você pode mantê-lo.
rule-phone-not-checked = Não verificado, porque os números deste país não são conhecidos. Comece com + e o código do país.

# Registration ID.
rule-registration-required = A ID de registro ({ $kind }) é obrigatória neste país ({ $country-pt }).
rule-registration-characters = Na ID de registro só são permitidos letras e dígitos. Retire espaços, hifens e outros sinais.
rule-registration-length = A ID de registro ({ $kind }) deve ter { $lengths } caracteres; esta tem { $count }.
rule-registration-check-digits = Os dígitos verificadores não conferem: provavelmente não é válido ({ $kind }). Confira; você pode mantê-lo.
rule-registration-may-be-refused = Neste país a ID de registro não é pedida e pode ser recusada (600002). Você pode deixá-la vazia.
rule-registration-not-sent = Guardado só aqui: o Partner Center não tem como alterar a ID de registro de um cliente existente.

# Contact, culture, language.
rule-name-required = Digite o nome do contato principal.
rule-name-too-long = O nome tem { $count } caracteres; são permitidos no máximo { $max }.
rule-culture-format = Digite uma cultura, por exemplo pt-BR.
rule-culture-country = Não é uma cultura deste país no Partner Center ({ $country-pt }). Ele tem: { $cultures }
rule-language-format = Digite o idioma com duas letras, por exemplo pt.
rule-language-country = Não é um idioma deste país no Partner Center ({ $country-pt }). Ele tem: { $languages }

# Agreement.
rule-agreement-choose = Escolha como o cliente aceita o Contrato de Cliente da Microsoft.
rule-agreement-cloud = Esta nuvem não tem contrato a confirmar. Deixe-o de fora.
rule-agreement-reseller = Revendedores indiretos não podem atestar; quem atesta é o seu provedor indireto.
rule-agreement-roles = Só um Agente administrador ou um Agente de vendas pode atestar. Escolha que o cliente será solicitado, ou peça a um deles.
rule-agreement-signer = Digite quem aceitou o contrato.
rule-agreement-date-required = Digite o dia em que o contrato foi aceito, { $today } ou antes.
rule-agreement-date-future = O dia da aceitação está no futuro. Digite { $today } ou um dia anterior.

# Special qualification.
rule-qualification-roles = Só um Administrador global, um Agente administrador ou um Agente de vendas pode pedir uma qualificação especial. Escolha Nenhuma, ou peça a um deles.
rule-education-segment = Escolha o segmento educacional.
rule-education-website = Um site ajuda a Microsoft a verificar a instituição.

# Indirect model.
rule-reseller-cannot-create = Revendedores indiretos não podem adicionar clientes. Seu provedor indireto os adiciona e indica você como revendedor.
rule-reseller-missing = Sem um revendedor indireto, o cliente passa a ser seu cliente direto.
rule-reseller-not-provider = Só provedores indiretos indicam um revendedor indireto. Deixe vazio.
rule-reseller-unknown = Nenhum dos seus revendedores indiretos tem esta ID da Microsoft. Adicione antes o revendedor, ou escolha outro.

# Tags.
rule-tags-too-many = { $count } marcas; um cliente pode ter no máximo { $max }. Retire algumas.
rule-tag-too-long = A marca tem { $count } caracteres; são permitidos no máximo { $max }.
rule-tag-empty = Uma marca não pode ser vazia.

# Duplicates.
rule-duplicate-domain = { $name } ({ $id }) já tem este domínio. Abra essa conta, ou solicite uma relação se o locatário for de outra empresa.
rule-duplicate-registration = { $name } ({ $id }) tem a mesma ID de registro. Confirme que não é o mesmo cliente.
rule-duplicate-name = { $name } ({ $id }) tem o mesmo nome no mesmo país. Confirme que não é o mesmo cliente.

# Reading a customer from a file.
rule-json-object = Aqui é esperado um objeto JSON.
rule-json-text = Aqui é esperado um texto.
rule-json-bool = Aqui é esperado true ou false.
rule-json-list = Aqui é esperada uma lista.
rule-json-guid = Aqui é esperada uma ID: 8-4-4-4-12 dígitos hexadecimais.
rule-json-date = Aqui é esperada uma data, por exemplo 2026-11-22.
rule-json-choice = Não é um dos valores conhecidos: { $allowed }.
rule-json-value = Este valor não pode ser lido: { $reason }
rule-json-twice = A chave aparece duas vezes, escrita de formas diferentes. Mantenha uma delas.
rule-json-credentials = Ignorado: não é possível informar uma senha. A Microsoft cria a primeira, e ela é mostrada uma única vez.
rule-json-two-ids = O tenantId difere do id. Ambos são a ID da Microsoft: mantenha um.
