### Users, file picker and import screens.

# The users of a customer
users-title = Usuários de { $name }
users-column-name = Nome de exibição
users-column-upn = Nome de usuário
users-column-location = Local de uso
users-column-location-short = Loc.
users-column-licenses = Licenças
users-column-licenses-short = Lic.
users-column-state = Estado
users-state-active = Ativo
users-state-blocked = Bloqueado
users-state-synced = Sincronizado
users-no-licenses = nenhuma
users-permission-default = Pode usar licenças e serviços
users-domain-managed = entra pela Microsoft
users-domain-federated = federado com o diretório do próprio cliente
users-detail-permission = Permissão
users-detail-names = Nome e sobrenome
users-detail-phone = Telefone
users-detail-domain = Domínio
users-detail-synced = Última sincronização (UTC)
users-detail-immutable = ID imutável
users-detail-id = ID do objeto
users-loading = Lendo os usuários…
users-empty = Nenhum usuário deste cliente está no livro ainda.
users-empty-way = Tecle i para adicionar muitos usuários de um arquivo. A lista mostra todos os usuários do locatário do cliente que estão no livro, também os que têm licenças de outro parceiro.
users-no-hit = Nenhum usuário corresponde a “{ $text }”.
users-no-hit-way = Tecle Esc para limpar o filtro. Ele procura em nomes de exibição e nomes de usuário; todas as palavras precisam ser encontradas.
users-deleted = { $count ->
    [one] { $count } usuário excluído não mostrado
   *[other] { $count } usuários excluídos não mostrados
}

# Choosing a file
users-files-none = Nada aqui começa assim.
users-files-new = Ainda não há um arquivo com este nome.
users-files-missing = Não há arquivo com este nome. Escolha um da lista, ou confira o caminho.
users-files-exists = Este arquivo já existe. Enter de novo o substitui; ou mude o nome.
users-files-more = Os primeiros { $count } estão na lista. Digite mais do nome.
users-files-read = Digite ou cole um caminho. Tab completa, ↓ vai para a lista, Shift-Tab para a pasta acima.
users-files-save = Digite onde gravar. Tab completa, Shift-Tab vai para a pasta acima.

# Import and export of customers
users-import-title = O que importar
users-import-customers = Customers.csv do Partner Center
users-import-users = Usuários de { $name }
users-export-title = O que exportar
users-export-marked = { $count ->
    [one] O cliente marcado
   *[other] Os { $count } clientes marcados
}
users-export-shown = { $count ->
    [one] O { $count } cliente que “{ $text }” mostra
   *[other] Os { $count } clientes que “{ $text }” mostra
}
users-export-all = { $count ->
    [one] A lista inteira, { $count } cliente
   *[other] A lista inteira, { $count } clientes
}
users-export-to = Exportar clientes para
users-exported = { $count ->
    [one] { $count } cliente gravado em { $path }
   *[other] { $count } clientes gravados em { $path }
}
users-customers-title = Importar clientes
users-customers-file = Qual Customers.csv?
users-customers-file-way = Tecle Enter para escolher o arquivo que o Partner Center exportou. Nada muda antes de você ver o que aconteceria.
users-customers-counts = { $new ->
    [one] { $new } novo
   *[other] { $new } novos
} · { $changed ->
    [one] { $changed } alterado
   *[other] { $changed } alterados
} · { $unchanged } sem alteração · { $rejected ->
    [one] { $rejected } rejeitado
   *[other] { $rejected } rejeitados
}
users-customers-nothing = Nada mudaria. Tecle o para escolher outro arquivo, ou Esc.
users-customers-confirm = Importar estes clientes?
users-customers-confirm-text = Clientes a adicionar: { $new }; a alterar: { $changed }. Linhas rejeitadas, que ficam de fora: { $rejected }. Pode ser desfeito por inteiro.
users-customers-saving = Salvando os clientes…
users-customers-stopped-way = Foi interrompido: o que já estava gravado está no livro. Importe o mesmo arquivo de novo para continuar, ou desfaça. Enter volta para a lista.
users-customers-done-way = Enter volta para a lista. Lá, u desfaz toda a importação.
users-import-verb = importar

# Steps
users-step-file = Arquivo
users-step-plan = O que aconteceria
users-step-report = Relatório
users-step-location = Localização
users-step-licenses = Licenças
users-step-review = Revisão
users-step-save = Salvar

# Adding many users
users-import-of = Adicionar usuários a { $name }
users-file-title = Arquivo de usuários
users-file-choose = Qual arquivo tem os usuários de { $name }?
users-file-way = Tecle Enter para escolhê-lo: CSV ou planilha (.xlsx, .ods), com as colunas do Partner Center, do Microsoft 365 ou do Entra. De outro arquivo você diz o que são as colunas. t salva um modelo vazio. Validar um arquivo não muda nada.
users-template-name = modelo-usuarios.csv
users-template-to = Salvar o modelo em
users-template-written = Modelo gravado em { $path }
users-checking = Validando o arquivo…
users-planning = Validando com esta localização…
users-saving = Adicionando os usuários de { $name }…
users-pace = cerca de { $rate } por segundo, faltam { $left }
users-paused = Em pausa. O que foi adicionado está no livro. p continua.
users-stop-title = Parar de adicionar usuários?
users-stop-text = { $done } estão no livro e ficam; { $left } ainda não. A parte em andamento é terminada antes. Importe o mesmo arquivo de novo para continuar: ninguém é adicionado duas vezes.
users-stop-yes = parar
users-stopping = Parando depois da parte que está sendo gravada. O que foi gravado fica.
users-failed-way = Tecle Enter para tentar de novo, o para escolher outro arquivo, ou Esc para voltar.

# Report
users-total-records = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}
users-total-blank = { $count } em branco
users-total-valid = { $count ->
    [one] { $count } válido
   *[other] { $count } válidos
}
users-total-warnings = { $count ->
    [one] { $count } aviso
   *[other] { $count } avisos
}
users-total-errors = { $count ->
    [one] { $count } erro
   *[other] { $count } erros
}
users-total-skipped = { $count ->
    [one] { $count } ignorado
   *[other] { $count } ignorados
}
users-origin-unknown = Não foi possível saber como o arquivo está escrito.
users-samples = Estão certos? { $samples }
users-finding-line = Linha
users-finding-column = Coluna
users-finding-value = Valor
users-finding-code = Código
users-finding-file = (arquivo)
users-finding-place = Linha { $line }, registro { $record }
users-findings-none = Nada a corrigir.
users-findings-none-such = Nada deste tipo; f mostra os outros.
users-only-errors = Só erros
users-only-warnings = Só avisos
users-only-notes = Só notas
users-report-ready = { $count ->
    [one] { $count } usuário pode ser adicionado. Enter: escolher a localização.
   *[other] Todos os { $count } usuários podem ser adicionados. Enter: escolher a localização.
}
users-report-goes-on = { $count ->
    [one] Falta adicionar { $count } usuário; { $done } deste arquivo já existem. Enter continua.
   *[other] Faltam { $count } usuários; { $done } deste arquivo já existem. Enter continua.
}
users-report-done = { $done ->
    [one] O { $done } usuário deste arquivo já existe: uma execução anterior o adicionou.
   *[other] Todos os { $done } usuários deste arquivo já existem: uma execução anterior os adicionou.
}
users-report-errors = Ninguém é adicionado enquanto houver erros. Enter: corrigir, ou só os válidos.
users-report-valid-only = { $rejected ->
    [one] Só os { $count } válidos são adicionados; { $rejected } linha com erro fica de fora.
   *[other] Só os { $count } válidos são adicionados; { $rejected } linhas com erro ficam de fora.
}
users-report-nobody = Nenhum usuário válido no arquivo. Corrija-o e tecle F5, ou o para outro.
users-report-fatal = Não pode ser lido como usuários. A lista diz por quê; o: outro arquivo.
users-valid-all = O arquivo não tem erros: todos os usuários são adicionados.
users-errors-title = { $count ->
    [one] O arquivo tem { $count } erro
   *[other] O arquivo tem { $count } erros
}
users-errors-other = Escolher outro arquivo
users-errors-again = Já corrigi: validar de novo
users-errors-valid = { $rejected ->
    [one] Adicionar só os { $count } válidos, deixar { $rejected } linha de fora
   *[other] Adicionar só os { $count } válidos, deixar { $rejected } linhas de fora
}

# Location
users-location-text = Em que país estes usuários usarão as licenças? Vale para o arquivo inteiro ou, com w no relatório, para as linhas sem local. Digite para procurar, Enter confirma.
users-location-proposed = o país do cliente
users-location-confirmed = confirmado

# Licenças
users-licenses-text = Que licenças cada usuário do arquivo deve receber? Nenhuma também serve: podem ser atribuídas depois.
users-licenses-short = { $name }: são necessárias { $needed }, { $there } estão disponíveis. Assim ninguém é adicionado: escolha menos produtos, ou tecle p para adicionar { $rest } sem ela.
users-licenses-partial = { $name }: os primeiros { $there } usuários recebem, { $rest } são adicionados sem ela.
users-licenses-failed-way = Tecle Enter para continuar sem licenças, Esc para voltar.

# Review
users-review-customer = Cliente
users-review-file = Arquivo
users-review-location = Localização
users-review-no-location = não escolhido
users-review-new = Usuários a criar
users-review-skipped = Ignorados
users-review-rejected = Com erro
users-review-parts = Partes de 100
users-review-operator = Operador
users-review-permission = Cada usuário recebe só a permissão “Pode usar licenças e serviços”, sem função de administrador.
users-review-passwords = As senhas temporárias são gravadas uma única vez, num arquivo ao lado deste que só você pode ler. Não podem ser mostradas de novo.
users-ask = { $count ->
    [one] Criar este usuário? s/N
   *[other] Criar estes { $count } usuários? s/N
}
users-ask-number = Digite { $count } para criar estes usuários:
users-number-wrong = Digite o número de usuários, { $count }, e tecle Enter; Esc volta.
users-blocked = Não é possível salvar: corrija o que está marcado com ✗.

# Result
users-result-counts = { $created ->
    [one] { $created } criado
   *[other] { $created } criados
} · { $skipped ->
    [one] { $skipped } ignorado
   *[other] { $skipped } ignorados
} · { $rejected } com erro
users-result-stopped = Foi interrompido. Usuários no livro: { $created }; ainda não: { $left }. Importe o mesmo arquivo de novo para continuar.
users-result-file = O que aconteceu com cada linha:
users-result-passwords = As senhas temporárias dos novos usuários:
users-result-files = Estes arquivos foram gravados:
users-result-once = Esta é a única vez: o contas não guarda senhas. Entregue-as e depois exclua o arquivo. Os usuários precisam trocá-las na primeira entrada.

# Keys
users-key-import = adicionar usuários
users-key-copy = copiar nome de usuário
users-key-sort-name = ordenar por nome de exibição
users-key-sort-upn = ordenar por nome de usuário
users-key-choose-file = escolher arquivo
users-key-other-file = outro arquivo
users-key-template = salvar modelo
users-key-valid-only = só os válidos
users-key-next = avançar
users-key-severity = tipo
users-key-check-again = validar de novo
users-key-partial = adicionar o resto sem
users-key-pause = pausar, continuar
users-key-confirm-location = confirmar localização
users-key-yes = criar os usuários
users-key-number = criar os usuários
users-key-done = pronto
users-key-copy-path = copiar caminho
users-key-take = usar
users-key-above = pasta acima
