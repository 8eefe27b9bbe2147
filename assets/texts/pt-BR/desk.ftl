### A bancada de consertos de um arquivo de usuários e o mapeamento das suas colunas.

repair-all = Tudo
repair-looking = Lendo o arquivo…
repair-no-row = Diz respeito ao arquivo todo: b conserta, m diz o que são as colunas.
repair-left-out = A linha { $line } fica de fora. u desfaz.
repair-taken-back = O último conserto foi desfeito.
repair-nothing-done = Nada foi consertado ainda.
repair-repairs-dropped = O arquivo é lido de novo sem os consertos feitos até aqui. u os traz de volta.
repair-reading-back = O arquivo é lido de novo como antes.
repair-kept = { $count ->
    [one] Este arquivo estava sendo consertado: uma etapa foi guardada
   *[other] Este arquivo estava sendo consertado: { $count } etapas foram guardadas
}
repair-kept-continue = Continuar com elas
repair-kept-discard = Começar de novo sem elas
repair-repairs = Consertar todas as linhas
repair-repair = { $count ->
    [0] { $repair }
    [one] { $repair } ({ $count } achado)
   *[other] { $repair } ({ $count } achados)
}
repair-repair-nothing = Este conserto não tem nada a fazer aqui.
repair-save-to = Salvar o arquivo consertado como
repair-wishes = O que se usa do arquivo
repair-wish-on = [x] { $wish }
repair-wish-off = [ ] { $wish }
repair-wish-locations = O local de cada linha, onde houver
repair-wish-existing = Ignorar usuários que já existem
repair-wish-unblock = Criar os bloqueados no arquivo, com a entrada liberada
repair-wish-example = Ler uma linha que parece exemplo
repair-wish-passwords = As senhas do arquivo, em vez de novas
repair-row = Linha { $line }, célula { $at } de { $cells }
repair-preview = Enter conserta estas células, u desfaz depois; Esc deixa como estão.
repair-preview-first = As primeiras { $count } estão listadas. Enter conserta todas, u desfaz depois; Esc deixa como estão.
repair-empty = (vazio)

# Mapeamento
repair-map-text = Diga o que são as colunas: ↑↓ escolhem a coluna, ← → o significado, Enter segue. Email e nome de exibição são necessários. Fica lembrado para arquivos com estas colunas. h: a primeira linha já é de dados, ou de novo um cabeçalho.
repair-map-column = Coluna
repair-map-sample = Por exemplo
repair-map-meaning = Significado
repair-map-needed = Diga quais colunas são o email e o nome de exibição.
repair-field-none = não usada
repair-field-unused = conhecida, não usada
repair-field-first-name = Nome
repair-field-last-name = Sobrenome
repair-field-display-name = Nome de exibição
repair-field-email = Email
repair-field-status = Status
repair-field-location = Localização
repair-field-password = Senha
repair-field-blocked = Entrada bloqueada

# Teclas
repair-key-edit = editar célula
repair-key-next = próximo
repair-key-repairs = consertar tudo
repair-key-undo = desfazer
repair-key-save = salvar consertado
repair-key-group = próximo tipo de achado
repair-key-group-back = tipo de achado anterior
repair-key-leave-out = deixar a linha de fora
repair-key-map = mapear colunas
repair-key-encoding = próxima codificação
repair-key-delimiter = próximo delimitador
repair-key-kind = próximo modelo
repair-key-wishes = o que se usa do arquivo
repair-key-take = usar
repair-key-cell = próxima célula
repair-key-cell-back = célula anterior
repair-key-do = consertar
repair-key-mapped = usar estas
repair-key-meaning = significado
repair-key-meaning-back = significado anterior
repair-key-headerless = sem cabeçalho
