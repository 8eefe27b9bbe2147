### Customer list, welcome, palette, help, activity log screens.

list-title = Lista de clientes
list-column-name = Nome
list-column-microsoft-id = ID da Microsoft
list-column-domain = Nome de domínio primário
list-column-relationship = Relacionamento
list-column-tags = Marcas
list-detail-contact = Contato principal
list-detail-address = Endereço de cobrança
list-detail-aliases = Outros nomes
list-detail-created = No livro desde (UTC)
list-detail-last-seen = Visto por último (UTC)
list-detail-notes = Anotações
list-detail-removed = { $relationship }, removida em { $at }: { $reason }
list-through-provider = { $relationship }, pelo provedor { $provider }
list-loading = Lendo os clientes…
list-empty = Ainda não há clientes neste livro.
list-empty-way = Tecle i para importar o Customers.csv que o Partner Center exporta, ou a para adicionar o primeiro cliente.
list-no-hit = Nenhum cliente corresponde a “{ $text }”.
list-no-hit-way = Tecle Esc para limpar o filtro. Ele procura em nomes, outros nomes e domínios, e no início do ID da Microsoft; todas as palavras precisam ser encontradas. Não sabe bem como se escreve um nome? like:contozo encontra Contoso.
list-filter-unclear = O filtro não foi entendido.
list-filter-unclear-way = O que está errado aparece abaixo; o que foi digitado fica. Tab completa, Esc sai do campo, de novo limpa.
list-no-hit-short = Nada corresponde
list-failed-way = Tecle F5 para tentar de novo, ou ! para ler os avisos.
list-position = { $at } de { $total }
list-position-filtered = { $at } de { $hits } · { $total } ao todo
list-marked = { $count ->
    [one] { $count } marcado
   *[other] { $count } marcados
}
list-done = Feito: { $what }
list-copied = Copiado: { $text }
list-demo = livro de demonstração, nada é guardado
list-too-small = O contas precisa de um terminal de pelo menos { $width }×{ $height }.
list-no-terminal = O contas precisa de um terminal para desenhar: a saída padrão não é um terminal, ou TERM é “dumb”. Os comandos funcionam sem ele, veja contas --help.
list-yes = sim
list-no = não
list-nobody = ninguém
list-joined = { $left }, { $right }
list-needs-book = Isto funciona quando um livro está aberto.
list-needs-role = Suas funções não permitem isto. É preciso ser: { $roles }.
list-worker-failed = Algo dentro do contas falhou: { $what }. Nada foi alterado por isso; tente de novo.
list-writer-gone = A parte do contas que grava o livro parou. O que foi confirmado está guardado; inicie o contas de novo.
list-nothing-to-undo = Não há alteração que possa ser desfeita.
list-field-needed = Preencha, por favor: { $field }.
list-field-no-guid = Isto não é um ID da Microsoft: são 32 dígitos hexadecimais na forma 8-4-4-4-12. Deixe vazio se não souber.
list-at-line = linha { $line }
list-at-cell = linha { $line }, { $column }

list-help-title = Teclas
list-palette-title = O que fazer
list-notices-title = Avisos
list-notices-none = Nada foi dito ainda.
help-here = Aqui
help-list = Em listas
help-text = Em campos de texto
help-global = Em toda parte

list-review-title = Revisão
list-review-planning = Verificando o que mudaria…
list-review-stopping = Parando depois da parte que está sendo gravada…
list-review-blocked = Não é possível salvar: corrija o que está marcado com ✗.
list-review-nothing = Nada mudaria.
list-review-undo-possible = pode ser desfeito
list-review-undo-impossible = não pode ser desfeito
list-review-more = Outros { $count } deste tipo estão no relatório.
list-review-rows = O que muda, cliente por cliente:
list-review-rows-more = Mais { $count } mudam do mesmo modo.
list-review-group = { $count ->
    [one] { $count } registro volta a ser o que era.
   *[other] { $count } registros voltam a ser o que eram.
}
list-review-new = { $count } novos
list-review-changed = { $count } alterados
list-review-unchanged = { $count } sem alteração
list-review-rejected = { $count } rejeitados
list-change-new = novo
list-change-changed = alterado
list-change-removed = removido
list-emptied = (vazio)

list-activity-title = Log de atividades
list-activity-loading = Lendo o log de atividades…
list-activity-empty = Nenhuma atividade corresponde.
list-activity-empty-way = Tecle f para mudar as datas, ou / para mudar as palavras procuradas.
list-activity-when = Data-Hora (UTC)
list-activity-customer = Cliente afetado
list-activity-action = Ação
list-activity-operator = Realizado por
list-activity-search = Cliente ou operador
list-activity-from = De
list-activity-to = Até
list-activity-final = A entrada { $seq } não pode ser desfeita.
list-activity-export-to = Exportar log para
list-activity-exported = { $count ->
    [one] { $count } entrada gravada em { $path }
   *[other] { $count } entradas gravadas em { $path }
}

list-opening = Abrindo o livro…
list-open-failed-way = Tecle Enter para tentar de novo, d para ver um livro de demonstração, ou q para sair.
list-welcome-title = Bem-vindo
list-welcome = Bem-vindo ao contas
list-welcome-text = O contas guarda as contas de clientes de um parceiro Provedor de Soluções na Nuvem em um livro neste computador. Ainda não há livro em { $place }.
list-welcome-set-up = Configurar um livro para a minha empresa
list-welcome-demo = Conhecer um livro de demonstração
list-welcome-done = O livro está pronto. Por onde começar?
list-welcome-import = Importar o Customers.csv do Partner Center
list-welcome-add = Adicionar o primeiro cliente
list-welcome-list = Ir para a lista de clientes
list-set-up-title = Configuração
list-set-up-partner = Sua empresa
list-set-up-you = Você
list-set-up-name = Nome da empresa
list-set-up-domains = Nomes de domínio
list-set-up-domains-hint = Todos os domínios da sua empresa, separados por vírgulas. Os emails dos clientes não podem usá-los.
list-set-up-country = País/região
list-set-up-country-hint = Enter abre a lista. O país decide quais clientes você pode atender.
list-set-up-kind = Tipo de parceiro
list-set-up-cloud = Nuvem
list-set-up-id-hint = O ID da Microsoft da sua própria empresa; pode ficar vazio.
list-set-up-sandbox = Área restrita (sandbox)
list-set-up-operator = Seu nome
list-set-up-mail = Nome de entrada
list-set-up-mail-hint = Seu endereço de email no Partner Center; o log de atividades usa este nome.
list-set-up-roles = Funções
list-set-up-roles-hint = Enter abre a lista; Enter escolhe ou retira. Elas decidem o que você pode fazer, como no Partner Center.


key-filter = filtrar
key-add-customer = adicionar cliente
key-import = importar
key-export = exportar
key-mark = marcar
key-mark-all = marcar todos os que correspondem, ou nenhum
key-copy-id = copiar ID da Microsoft
key-copy-domain = copiar nome de domínio
key-reload = ler de novo
key-sort-name = ordenar por nome
key-sort-id = ordenar por ID da Microsoft
key-sort-domain = ordenar por nome de domínio
key-sort-relationship = ordenar por relacionamento
key-sort-tags = ordenar por marcas
key-clear = limpar filtro, depois marcas
key-filter-done = pronto
key-filter-leave = sair do campo
key-before-after = antes/depois
key-dates = datas
key-undo-entry = desfazer esta entrada
key-export-log = exportar log
key-back = voltar
key-next-field = próximo campo
key-previous-field = campo anterior
key-choose = escolher
key-demo = livro de demonstração
key-save = revisar e salvar
key-enter-field = escolher / próximo
key-next-value = próximo valor, ligar ou desligar
key-previous-value = valor anterior
key-first-field = primeiro campo
key-last-field = último campo
key-close = fechar
key-confirm = salvar
key-not-yet = voltar sem salvar
key-plan-again = planejar de novo
key-stop = parar
key-yes = sim
key-ok = OK
key-complete = completar
key-do = fazer
key-left = uma letra à esquerda
key-right = uma letra à direita
key-word-left = uma palavra à esquerda
key-word-right = uma palavra à direita
key-line-start = para o início
key-line-end = para o fim
key-backspace = apagar a letra anterior
key-delete = apagar a letra seguinte
key-delete-word = apagar a palavra anterior
key-delete-to-start = apagar até o início
key-delete-to-end = apagar até o fim
key-up = para cima
key-down = para baixo
key-page-up = página acima
key-page-down = página abaixo
key-first = primeiro
key-last = último
key-activity = log de atividades
key-undo = desfazer a última alteração
key-palette = comandos
key-help = ajuda
key-notices = avisos
key-theme = trocar tema: claro, escuro
key-language = trocar idioma: English, Português
key-quit = sair
key-no = não
key-suspend = parar, voltar ao shell
key-redraw = desenhar de novo
key-open = abrir
key-users = usuários

list-removed = removido
list-filter-help = Palavras, ou Tab para like: tag: country: relationship: reseller: status: changed:
list-key-next-completion = próxima opção
list-key-segment = filtrar por um segmento salvo
list-key-save-segment = salvar o filtro como segmento
list-key-delete-segment = excluir um segmento salvo
list-segment-needs-filter = Digite um filtro primeiro: / abre o campo.
list-segment-name = Nome do segmento
list-segment-use = Qual segmento?
list-segment-delete = Excluir qual segmento?
list-segment-item = { $name } — { $filter }
list-segments-none = Nenhum segmento foi salvo ainda. Digite um filtro e escolha “salvar o filtro como segmento” na paleta (:).

# A book that is only read.
list-opened-read-only = Este livro foi aberto somente para leitura (--read-only). Para alterar algo, inicie o contas sem essa opção.
list-read-only = somente leitura

# Copying where no clipboard of a desktop is at hand.
copied-terminal = { $said } · pelo terminal; se nada for colado, ele não permite
copied-no-display = { $said } · sem tela gráfica aqui: pelo terminal; se nada for colado, ele não consegue
