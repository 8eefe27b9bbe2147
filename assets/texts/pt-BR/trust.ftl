## What is said of a book when it is opened

trust-notice-full = O disco está cheio. O livro pode ser lido; alterações são recusadas até haver espaço de novo. Apague arquivos em outro lugar deste disco e continue.
trust-notice-mended = Um dano foi encontrado e corrigido; nada se perdeu: { $what }
trust-notice-restored = O banco de dados estava danificado ({ $what }) e foi refeito a partir do backup { $backup } e do diário; nada se perdeu. Os arquivos danificados ficam em { $aside }.
trust-notice-rebuilt = O banco de dados estava danificado ({ $what }) e foi refeito a partir do diário; nada se perdeu. Os arquivos danificados ficam em { $aside }.
trust-notice-moved = Este livro esteve aberto pela última vez em { $from }: foi movido ou é uma cópia. O que for alterado aqui não chega ao outro.
trust-held = O livro está aberto em outro processo ({ $holder }). O que segue é o estado após a alteração { $sequence }, de { $at }; alterações são recusadas até ele ser fechado lá.
trust-looked-at = O livro não pode ser gravado aqui. O que segue é o estado após a alteração { $sequence }, de { $at }.

## verify, audit verify, backup, restore, repair

operation-repair-book = Reparar livro

help-contas-verify = Lê tudo o que há no livro e diz o que está errado (saída 5 se estiver danificado)
help-contas-audit-verify = Confere a cadeia do registro de atividades (saída 5 se estiver rompida)
help-contas-backup = Grava tudo em um arquivo que o zcat sabe ler, relê e compara
help-contas-backup-arg-file = Um arquivo novo; sem ele, o backup se junta aos automáticos do livro
help-contas-restore = Verifica um backup e faz dele um livro
help-contas-restore-arg-file = Um backup
help-contas-restore-arg-into = Onde o livro deve ficar; um livro de mesmo nome que estiver lá é posto de lado
help-contas-repair = Salva o que puder ser salvo de um livro que não abre e diz o que se perdeu

trust-problem = Danificado: { $what }
trust-loose = Não combina: { $what }
trust-stranger = Não pertence a nada no livro: { $path }
trust-verify-whole = O livro está íntegro: { $records } registros, { $activities } entradas no registro de atividades. Topo da cadeia: { $head }
trust-verify-damaged = O livro está danificado em { $problems } lugares ({ $records } registros e { $activities } entradas foram lidos). Copie o diretório dele e execute “contas repair”; “contas restore” volta a um backup.
trust-chain-whole = A cadeia do registro de atividades está íntegra da entrada { $from } à { $entries }. Anote o topo em outro lugar para prová-lo depois: { $head }
trust-chain-broken = A cadeia do registro de atividades está rompida: { $what }. Alguém ou algo mudou o que estava gravado; compare com um backup.
trust-backed-up = Backup feito até a alteração { $sequence } ({ $records } registros) e comparado: { $file }
trust-backup-missing = { $count ->
    [one] Um anexo de transferência falta ou está corrompido e não está no backup. “contas verify” diz qual.
   *[other] { $count } anexos de transferências faltam ou estão corrompidos e não estão no backup. “contas verify” diz quais.
}
trust-would-back-up = Seria feito backup de tudo até a alteração { $sequence }
trust-restored = Restaurado até a alteração { $sequence } ({ $records } registros) em { $into }
trust-would-restore = O backup está íntegro: { $records } registros até a alteração { $sequence }, feito em { $made }
trust-restore-replaces = O livro em { $path } seria substituído pelo backup; os arquivos dele ficam no diretório “damaged” do livro.
trust-nothing-to-repair = O livro abre e está na alteração { $sequence }: não há nada a reparar.
trust-offer = As alterações até { $reaches } podem ser recuperadas por inteiro, das { $last } de que se sabe (backup: { $backup }). Das posteriores, { $saved } registros ainda foram encontrados e seriam salvos como uma nova alteração; o que mais mudou desde então se perdeu. Os arquivos danificados são guardados.
trust-would-repair = Seriam recuperadas as alterações até { $reaches } de { $last } e salvos { $saved } registros posteriores
trust-repaired = Recuperado até a alteração { $reaches } de { $last }, e { $saved } registros posteriores salvos. Os arquivos danificados estão em { $aside }
trust-no-backup = O que foi alterado está salvo, mas o backup automático não pôde ser feito: { $why }

trust-damaged-title = O livro está danificado
trust-try-again = Tentar abrir de novo
trust-bring-back = Recuperar o que puder ser recuperado

## O que há de errado em um livro danificado: onde e o quê

damage-at = { $at }: { $fault }
damage-file = { $path }
damage-record = { $kind } { $id }
damage-missing = não está lá
damage-other = não é o que deveria ser
damage-cut-short = incompleto
damage-checksum = a soma de verificação não confere
damage-too-long = mais longo que o conteúdo
damage-unreadable = não pode ser lido
damage-foreign = não foi gravado pelo contas
damage-change = a alteração { $seq } está corrompida
damage-part = falta a parte { $number }
damage-begins-with = só começa na alteração { $seq }
damage-not-next = não continua o que vem antes
damage-ends-at = termina na alteração { $at } de { $of }
damage-empty = vazio
damage-misplaced = { $other } está no lugar dele
damage-number = diz que é o número { $number }
damage-newer = mais novo que a última alteração
damage-changed = não está como foi visto por último
damage-counts = { $kind }: existem { $found }, foram contados { $counted }
damage-list = a lista tem { $rows } clientes, o banco de dados { $counted }
damage-chain = a cadeia está rompida
damage-chain-end = a cadeia do registro de atividades não termina onde foi vista por último
damage-sum = o conjunto das entradas não é o que foi gravado
damage-orphan = refere-se a { $other }, que não existe mais
damage-lines = só { $found } de { $of } linhas
damage-line = a linha { $number } está corrompida
damage-unnamed = não diz de qual livro é
damage-lost = nada pode ser recuperado
damage-entry-counts = sequência e contagens
damage-entry-proof = soma e cadeia
damage-entry-activity = entrada { $seq } do registro de atividades
damage-entry-touched = lista dos registros da alteração { $seq }
damage-entry-link = elo { $seq } da cadeia
damage-entry-unknown = uma entrada de tipo desconhecido ({ $bytes } bytes)
damage-kind-partner = perfil do parceiro
damage-kind-operator = operador
damage-kind-reseller = revendedor indireto
damage-kind-customer = cliente
damage-kind-user = usuário
damage-kind-subscription = assinatura
damage-kind-transfer = transferência
damage-kind-request = solicitação de relacionamento
damage-kind-segment = filtro salvo
damage-kind-tags = marcas
damage-kind-licenses = licenças do cliente
damage-kind-mapping = colunas de um arquivo

## Cuidar do livro, na tela
scope-upkeep = Cuidar do livro
upkeep-key-open = cuidar do livro: verificar, fazer backup
upkeep-key-verify = verificar tudo
upkeep-key-backup = backup em um arquivo
upkeep-backup-to = Onde gravar o backup: um arquivo novo
upkeep-ready = O livro pode ser verificado, e um backup pode ser gravado em um arquivo.
upkeep-ready-way = v lê cada registro, o que os registros citam, o log de atividades, o diário e os backups, e diz o que está errado. b grava tudo em um arquivo, lê de novo e compara. O trabalho continua enquanto isso.
upkeep-reading = Lendo tudo no livro…
upkeep-writing = Gravando o backup, depois lendo de novo…
upkeep-stop = Esc interrompe; nada fica para trás.
upkeep-stopped = Interrompido. v começa de novo a verificação, b o backup.
upkeep-well = ✓ Pronto.
upkeep-damaged = ✗ O livro está danificado.
upkeep-failed-way = v tenta verificar de novo, b escolhe outro arquivo.
upkeep-backed-up = { $records ->
    [one] O backup com um registro está em { $path }. Foi lido de novo e comparado.
   *[other] O backup com { $records } registros está em { $path }. Foi lido de novo e comparado.
}
