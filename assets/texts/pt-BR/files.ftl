### Arquivos de usuários: como são lidos, suas colunas e seus consertos.

# Pastas de trabalho
files-i-sheets = { $hidden ->
    [0] A planilha { $sheet } foi lida. Não lidas: { $others }. Escolha outra com --sheet.
   *[other] A planilha { $sheet } foi lida. Não lidas: { $others } (ocultas: { $names }). Escolha outra com --sheet.
}
files-e-xlsx-broken = Parece uma pasta de trabalho, mas não pode ser lida como tal (.xlsx e .ods podem). Na planilha escolha Salvar como, "CSV UTF-8", e use esse arquivo.
files-e-xlsx-large = Esta pasta de trabalho é maior do que cabe na memória ({ $max } MB). Salve como "CSV UTF-8" e use esse arquivo: o tamanho dele não tem limite.
files-e-xlsx-sheet = A pasta de trabalho não tem planilha com esse nome. Tem: { $sheets }.

# Colunas
files-e-delim = Nenhuma coluna da primeira linha é conhecida. Esperam-se { $pt } (ou { $en }), ou os modelos do Microsoft 365 e do Entra. Para outro arquivo diga o que são as colunas: --map email=COLUNA --map display-name=COLUNA (na tela: m).
files-e-hdr-missing = Falta a coluna { $column }. Inclua-a no cabeçalho ("{ $pt }" ou "{ $en }"), ou diga qual coluna é: --map CAMPO=COLUNA (na tela: m).
files-e-map = Não há coluna { $column }. O arquivo tem: { $titles }.
files-read-as = Colunas, como no modelo do { $kind }: { $columns }
files-origin = Lido como { $encoding }, { $delimiter }.
files-origin-workbook = Lido da planilha “{ $sheet }” da pasta de trabalho { $format }.
files-delimiter = delimitador “{ $delimiter }”
files-delimiter-tab = delimitador tabulação
files-encoding-utf-8 = UTF-8
files-encoding-utf-8-bom = UTF-8 com BOM
files-encoding-utf-16le = UTF-16 LE
files-encoding-utf-16be = UTF-16 BE
files-encoding-windows-1252 = Windows-1252
files-encoding-cp850 = MS-DOS (página de código 850)
files-encoding-macintosh = Macintosh
files-kind-pc = Partner Center
files-kind-m365 = Microsoft 365
files-kind-entra = Entra

# Linhas
files-i-example = Parece o exemplo do modelo e foi ignorada. Leia-a com --keep-example (na tela: w).
files-i-exists = O cliente já tem este usuário: ignorado.
files-w-m365-length = O modelo do Microsoft 365 aceita no máximo { $total } caracteres, { $local } antes do @. Aqui não é erro.
files-e-pwd-length = A senha tem { $length } caracteres; são permitidos de { $min } a { $max }. Deixe gerar uma.
files-e-pwd-characters = A senha tem caracteres não permitidos: só letras sem acento, números, símbolos e espaços. Deixe gerar uma.
files-e-pwd-classes = A senha tem só { $classes ->
    [one] { $classes } classe
   *[other] { $classes } classes
} de caracteres; são necessárias três entre minúsculas, maiúsculas, números e símbolos. Deixe gerar uma.
files-e-blocked = Um usuário não pode ser criado com a entrada bloqueada. Limpe a célula, ou crie com a entrada liberada (--unblock; na tela: w) e bloqueie depois.
files-e-blocked-word = Não é nem Sim nem Não. Escreva Sim ou Não.
files-e-row-location = Não é um país conhecido. Escreva as duas letras, como BR, ou o nome.
files-w-loc-mixed = As linhas têm locais diferentes: { $list }. Use o de cada linha (--file-locations; na tela: w), ou divida o arquivo por local.

# Consertos
files-repair-trim = Tirar espaços e caracteres ocultos
files-repair-transliterate = Nomes de entrada sem acentos
files-repair-fill-display = Preencher nomes de exibição vazios
files-repair-nearest-domain = Domínio mais próximo do cliente
files-repair-free-suffix = Próximo número livre para nomes repetidos
files-repair-drop-columns = Deixar de fora colunas que não são do modelo
files-repair-clear-status = Limpar a coluna de status
files-repaired = { $repair }: { $cells ->
    [one] { $cells } célula
   *[other] { $cells } células
} em { $rows ->
    [one] { $rows } linha
   *[other] { $rows } linhas
}
files-change = Linha { $line }, { $column }: “{ $before }” → “{ $after }”
files-saved = O arquivo consertado foi salvo como { $path }

# Linha de comando
files-usage = { $option } { $value } não foi entendido. Conhecidos: { $known }.
help-contas-users-import-arg-encoding = Codificação do arquivo em vez da deduzida: utf-8, utf-16le, utf-16be, windows-1252, cp850, macintosh
help-contas-users-import-arg-delimiter = Delimitador em vez do deduzido: , ; tab |
help-contas-users-import-arg-kind = Modelo do arquivo em vez do deduzido
help-contas-users-import-arg-map = O que é uma coluna, pelo título ou número, p. ex. email=Login (repetível; campos: first-name, last-name, display-name, email, status, location, password, blocked)
help-contas-users-import-arg-no-header = A primeira linha já é de dados: as colunas têm números
help-contas-users-import-arg-sheet = Planilha da pasta de trabalho em vez da primeira visível
help-contas-users-import-arg-repair = Consertar todas as linhas, nesta ordem: drop-columns, clear-status, trim, transliterate, fill-display, nearest-domain, free-suffix
help-contas-users-import-arg-save-repaired = Onde salvar o arquivo consertado (padrão: ao lado do original)
help-contas-users-import-arg-skip-existing = Ignorar usuários que já existem
help-contas-users-import-arg-keep-example = Ler uma linha que parece o exemplo do modelo
help-contas-users-import-arg-unblock = Criar com a entrada liberada usuários que o arquivo bloqueia
help-contas-users-import-arg-file-passwords = Usar as senhas do arquivo em vez de gerar
help-contas-users-import-arg-file-locations = Usar a localização de cada linha, onde o arquivo tem
