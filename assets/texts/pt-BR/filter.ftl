### Filters and segments.

filter-refused = Filtro, caractere { $column } “{ $place }”: { $message }
filter-nothing-negated = Um - inverte o que vem depois; não vem nada. Escreva-o junto do termo, por exemplo -{ $example }.
filter-unknown-key = “{ $key }:” não é uma chave. Existem: { $keys }. Texto com dois-pontos vai entre aspas.
filter-no-value = “{ $key }:” precisa de um valor logo depois dos dois-pontos, por exemplo { $example }.
filter-empty-phrase = Não há nada entre as aspas.
filter-quote-not-closed = As aspas não foram fechadas. Coloque outra " no fim.
filter-after-quote = Depois das aspas finais deve vir um espaço.
filter-needs-quotes = Um valor com “{ $sign }” vai entre aspas; dentro delas, \ vem antes de " e de \.
filter-unknown-value = “{ $value }” não é um valor de { $key }:. Existem: { $values }.
filter-unknown-country = “{ $value }” não é um país ou região. Escreva as duas letras, por exemplo { $key }:BR.
filter-not-an-age = “{ $value }” não é uma idade. Escreva <7d (há menos de sete dias) ou >30d; h, d e w são horas, dias e semanas.
filter-unknown-tag = Nenhum cliente tem a marca “{ $tag }” e ela não está no conjunto do parceiro. “contas tags list” mostra todas.
filter-unknown-reseller = Não há revendedor indireto “{ $reseller }”. “contas resellers list” mostra todos; none = clientes diretos.
filter-unknown-segment = Não há segmento “{ $name }”. “contas segments list” mostra todos.
filter-segment-names-itself = O segmento “{ $name }” citaria a si mesmo. Retire-o do próprio filtro.
filter-in-segment = No segmento “{ $name }”: { $why }
segment-name = Um segmento precisa de um nome de 1 a { $max } caracteres.
segment-save-title = Salvar o segmento { $name }; agora ele encontra { $count } clientes
segment-delete-title = Excluir o segmento { $name }
segment-delete-keeps-customers = Os clientes ficam como estão.
segment-in-use = Outros segmentos o citam: { $segments }. Altere-os primeiro.
segments-column-name = Nome
segments-column-expression = Filtro
help-option-filter = Filtro, por exemplo 'tag:gold country:BR -tag:hold changed:<7d "são paulo"'
help-option-segment = Um segmento salvo (veja “contas segments”)
help-option-removed = Clientes cuja relação foi removida
help-contas-segments = Filtros salvos
help-contas-segments-list = Listar os segmentos
help-contas-segments-save = Salvar um filtro com um nome
help-contas-segments-save-arg-name = Nome do segmento
help-contas-segments-save-arg-expression = O filtro, em um só argumento
help-contas-segments-delete = Excluir um segmento
help-contas-segments-delete-arg-name = Nome do segmento
