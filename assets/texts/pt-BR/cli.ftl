### The command line: help, results, errors.

help-usage = Uso:
help-commands = Comandos
help-options = Opções
help-arguments = Argumentos
help-option-help = Mostrar esta ajuda
help-option-version = Mostrar a versão

help-contas = Contas de clientes de um parceiro CSP da Microsoft, no terminal. Sem comando: o aplicativo de terminal.
help-option-book = Pasta do livro (senão CONTAS_BOOK, senão a pasta de dados da plataforma)
help-option-demo = Trabalhar em um livro descartável com 500 clientes inventados
help-option-lang = Idioma: en ou pt-BR (senão as configurações, senão o do sistema)
help-option-operator = Quem age: nome de entrada de um operador do livro
help-option-format = Como os resultados são impressos
help-option-dry-run = Imprimir o plano e não alterar nada
help-option-yes = Confirmar o plano e seus avisos; bloqueios continuam bloqueios

help-contas-init = Criar um livro com seu parceiro e o primeiro operador
help-contas-init-arg-operator = O primeiro operador: "NOME <EMAIL>"
help-contas-init-arg-partner = Nome da empresa do parceiro
help-option-domains = Um domínio do parceiro; repita para mais
help-option-country = País ou região, ISO 3166-1 alfa-2
help-option-kind = direct-bill (cobrança direta), indirect-provider (provedor indireto) ou indirect-reseller (revendedor indireto)
help-option-cloud = public, us-gov, germany ou 21vianet
help-option-roles = Uma função; repita para mais: global-admin, user-management-admin, billing-admin, admin-agent, sales-agent, helpdesk-agent (padrão: global-admin e admin-agent)
help-option-microsoft-id = ID da Microsoft (ID do locatário), um GUID
help-option-sandbox = O livro é de uma conta de área restrita (sandbox)

help-contas-customers = Clientes do livro
help-contas-customers-list = Listar clientes
help-option-search = Palavras a procurar em nome, apelido e domínio, ou o início de um ID da Microsoft
help-option-tag = Só clientes com esta marca
help-option-sort = Coluna de ordenação: name, id, domain, relationship, tags; com - na frente, decrescente
help-contas-customers-show = Mostrar um cliente
help-option-customer = O cliente: ID da Microsoft, domínio primário ou nome ou apelido único
help-contas-customers-add = Adicionar um cliente a partir do JSON da chamada create-customer do Partner Center
help-contas-customers-add-arg-file = O arquivo JSON
help-contas-customers-update = Alterar campos de um cliente
help-option-set = Definir um campo, por exemplo billingProfile.email=ana@example.com
help-option-clear = Limpar um campo opcional
help-contas-customers-import = Ler um Customers.csv do Partner Center
help-contas-customers-import-arg-file = O arquivo, por exemplo Customers.csv
help-contas-customers-export = Gravar um Customers.csv, de todos os clientes ou dos selecionados
help-option-output = O arquivo a gravar; sem ele a exportação vai para a saída padrão

help-contas-users = Usuários de um cliente
help-contas-users-list = Listar os usuários de um cliente
help-contas-users-list-arg-search = Palavras a procurar em nome e nome de entrada
help-contas-users-template = Gravar o modelo vazio de carregamento em massa
help-contas-users-import = Adicionar vários usuários a partir de um arquivo
help-contas-users-import-arg-file = O arquivo
help-option-location = Localização de todos os usuários do arquivo, ISO 3166-1 alfa-2
help-option-valid-only = Adicionar as linhas válidas mesmo que outras tenham erros
help-option-result = Arquivo de resultado (padrão: ao lado da entrada)
help-option-passwords = Arquivo das senhas temporárias (padrão: ao lado da entrada)

help-contas-audit = O log de atividades
help-contas-audit-list = Listar entradas do log de atividades, as mais novas primeiro
help-contas-audit-export = Gravar entradas do log de atividades em CSV, como o “Exportar log” do portal
help-contas-audit-export-arg-output = Arquivo a gravar; sem ele as entradas vão para a saída padrão
help-option-from = Primeiro dia (ou momento), ISO 8601, UTC
help-option-to = Último dia (ou momento), ISO 8601, UTC
help-contas-undo = Desfazer uma entrada do log de atividades, ou todo o grupo a que ela pertence
help-contas-undo-arg-seq = Número da entrada

help-contas-partner = O parceiro dono do livro
help-contas-partner-show = Mostrar o perfil do parceiro
help-contas-partner-set = Alterar o perfil do parceiro
help-option-name = Nome da empresa

help-contas-operators = Quem trabalha no livro
help-contas-operators-list = Listar operadores
help-contas-operators-add = Adicionar um operador
help-contas-operators-set = Alterar nome ou funções de um operador
help-contas-operators-remove = Remover um operador
help-option-who = "NOME <EMAIL>", ou o nome de entrada

help-contas-resellers = Revendedores indiretos de um provedor indireto
help-contas-resellers-list = Listar revendedores
help-contas-resellers-add = Adicionar ou alterar um revendedor
help-contas-resellers-add-arg-who = O nome do revendedor e seu ID da Microsoft
help-contas-resellers-add-arg-location = País ou região, ISO 3166-1 alfa-2
help-contas-resellers-remove = Remover um revendedor
help-option-id = ID da Microsoft (ID do locatário), um GUID
help-option-mpn-id = PartnerID, antes MPN ID

help-contas-demo = Encher um livro de clientes e usuários inventados; o livro é criado se faltar
help-contas-demo-arg-customers = Quantos clientes
help-option-users-per-customer = Quantos usuários em cada um
help-option-seed = Semente: o mesmo número gera os mesmos dados
help-contas-completions = Imprimir o script de completar do shell
help-option-shell = O shell

cli-no-home = Não há lugar para o livro: indique um com --book PASTA ou CONTAS_BOOK.
cli-unknown-language = --lang aceita en ou pt-BR.
cli-unknown-column = “{ $column }” não é uma coluna. Colunas: name, id, domain, relationship, tags.
cli-init-operator = Quem trabalha primeiro no livro? --operator "NOME <EMAIL>"
cli-book-at = O livro está em { $path }
cli-yes-needed = Isto altera o livro. Confira o plano acima e depois use --yes.
cli-proceed = Continuar? [s/N]
cli-left-alone = Nada foi alterado.
cli-line = linha { $line }
cli-progress = Salvando
cli-done = { $what } — feito, entrada { $seq } do log de atividades
cli-operator-exists = { $mail } já é um operador. Use “operators set”.
cli-reseller-needs = Um revendedor precisa de um nome e de um ID da Microsoft.
cli-not-a-date = “{ $text }” não é uma data. Escreva como 2026-11-22 ou 2026-11-22T15:04:05Z.
cli-not-json = linha { $line }, coluna { $column }: não é JSON
cli-set-needs-equals = --set “{ $text }”: escreva CAMINHO=VALOR, por exemplo billingProfile.email=ana@example.com
cli-update-needs-edit = Diga o que alterar: --set CAMINHO=VALOR ou --clear CAMINHO.
cli-demo-done = Inventados { $customers } clientes e { $users } usuários
cli-exported = { $count ->
    [one] { $count } cliente gravado em { $path }
   *[other] { $count } clientes gravados em { $path }
}
cli-template-written = Modelo gravado em { $path }

severity-error = erro
severity-warning = aviso
severity-info = observação

change-new = novo
change-changed = alteração
change-removed = remoção
cli-more-records = e mais { $count }; --dry-run lista todos
value-not-provided = Não fornecido
plan-undo-possible = Isto pode ser desfeito.
plan-undo-impossible = Isto não pode ser desfeito.

column-name = Nome
column-microsoft-id = ID da Microsoft
column-domain = Nome de domínio primário
column-relationship = Relacionamento
column-tags = Marcas

column-user-display-name = Nome de exibição
column-user-upn = Nome de usuário
column-user-location = Local de uso
column-user-licenses = Licenças
column-user-state = Estado

field-operator-name = Nome
field-operator-mail = Nome de entrada
field-operator-roles = Funções
field-reseller-id = ID da Microsoft
field-reseller-name = Nome da empresa
field-reseller-mpn-id = PartnerID
field-reseller-location = País/região

audit-exported = { $count ->
    [one] { $count } entrada gravada em { $path }
   *[other] { $count } entradas gravadas em { $path }
}
audit-column-seq = Nº
audit-column-time = Data-Hora (UTC)
audit-column-customer = Cliente afetado
audit-column-action = Ação
audit-column-operator = Usuário parceiro
audit-column-status = Status
audit-column-more = Informações adicionais

confirmation-sign-in = Conta de usuário administrador
confirmation-password = Senha temporária
confirmation-once = Esta é a única vez em que a senha é mostrada. Ela não é guardada em lugar nenhum.

operation-add-customer = Adicionar cliente
operation-update-customer-billing-profile = Atualizar perfil de cobrança do cliente
operation-update-customer = Atualizar cliente
operation-import-customers = Importar clientes
operation-export-customers = Exportar clientes
operation-create-customer-user = Criar usuário do cliente
operation-import-customer-users = Importar usuários do cliente
operation-set-up-partner = Configurar parceiro
operation-update-partner = Atualizar parceiro
operation-create-partner-user = Criar usuário parceiro
operation-update-partner-user = Atualizar usuário parceiro
operation-remove-partner-user = Remover usuário parceiro
operation-create-partner-relationship = Criar relação de parceiro
operation-remove-partner-relationship = Remover relação de parceiro
operation-fill-with-demo-data = Encher com dados de demonstração
operation-undo = Desfazer

user-state-active = Ativo
user-state-inactive = Excluído

cli-stopped = Interrompido. O que foi gravado fica e está inteiro: “contas undo { $seq }” desfaz.
cli-would-make-up = Inventaria { $customers } clientes e { $users } usuários no livro em { $path }
cli-would-export = { $count ->
    [one] { $count } cliente seria gravado
   *[other] { $count } clientes seriam gravados
}
