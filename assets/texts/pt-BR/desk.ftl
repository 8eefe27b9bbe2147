### A bancada de consertos de um arquivo de usuários e o mapeamento das suas colunas.

desk-all = Tudo
desk-looking = Lendo o arquivo…
desk-no-row = Diz respeito ao arquivo todo: b conserta, m diz o que são as colunas.
desk-left-out = A linha { $line } fica de fora. u desfaz.
desk-taken-back = O último conserto foi desfeito.
desk-nothing-done = Nada foi consertado ainda.
desk-repairs-dropped = O arquivo é lido de novo: os consertos feitos até aqui se perdem.
desk-repairs = Consertar todas as linhas
desk-repair = { $count ->
    [0] { $repair }
    [one] { $repair } ({ $count } achado)
   *[other] { $repair } ({ $count } achados)
}
desk-repair-nothing = Este conserto não tem nada a fazer aqui.
desk-save-to = Salvar o arquivo consertado como
desk-row = Linha { $line }, célula { $at } de { $cells }
desk-preview = Enter conserta estas células, u desfaz depois; Esc deixa como estão.
desk-preview-first = As primeiras { $count } estão listadas. Enter conserta todas, u desfaz depois; Esc deixa como estão.
desk-empty = (vazio)

# Mapeamento
desk-map-text = Diga o que são as colunas: ↑↓ escolhem a coluna, ← → o significado, Enter segue. Email e nome de exibição são necessários. Fica lembrado para arquivos com estas colunas. h: a primeira linha já é de dados, ou de novo um cabeçalho.
desk-map-column = Coluna
desk-map-sample = Por exemplo
desk-map-meaning = Significado
desk-map-needed = Diga quais colunas são o email e o nome de exibição.
desk-field-none = não usada
desk-field-unused = conhecida, não usada
desk-field-first-name = Nome
desk-field-last-name = Sobrenome
desk-field-display-name = Nome de exibição
desk-field-email = Email
desk-field-status = Status
desk-field-location = Local
desk-field-password = Senha
desk-field-blocked = Entrada bloqueada

# Teclas
desk-key-edit = editar célula
desk-key-next = próximo
desk-key-repairs = consertar tudo
desk-key-undo = desfazer
desk-key-save = salvar consertado
desk-key-group = próximo tipo de achado
desk-key-group-back = tipo de achado anterior
desk-key-leave-out = deixar a linha de fora
desk-key-map = mapear colunas
desk-key-encoding = próxima codificação
desk-key-delimiter = próximo delimitador
desk-key-kind = próximo modelo
desk-key-take = usar
desk-key-cell = próxima célula
desk-key-cell-back = célula anterior
desk-key-do = consertar
desk-key-mapped = usar estas
desk-key-meaning = significado
desk-key-meaning-back = significado anterior
desk-key-headerless = sem cabeçalho
