### Command lines that are wrong, and the words of the help.

# What is wrong with a command line.
usage-error = erro:
usage-help = Mais a respeito: --help
usage-options = [OPÇÕES]
usage-command = COMANDO
usage-missing = faltam estes argumentos:
usage-unknown-argument = { $arg } não é conhecido aqui.
usage-unknown-command = Não existe o comando “{ $command }”.
usage-missing-command = Falta um comando: { $commands }
usage-needs-value = { $arg } precisa de um valor.
usage-invalid-value = “{ $value }” não é um valor de { $arg }.
usage-twice = { $arg } só pode ser usado uma vez.
usage-conflict = { $arg } e { $other } se excluem.
usage-too-many = “{ $value }” é um valor a mais para { $arg }.
usage-not-text = Um argumento não é texto UTF-8.
usage-meant = Você quis dizer { $meant }?
usage-taken = Esperado: { $taken }
usage-number = um número inteiro
usage-date = uma data como 2026-11-22, ou um momento como 2026-11-22T12:00:00Z
usage-guid = um ID no formato 8-4-4-4-12 dígitos hexadecimais
usage-possible = possíveis: { $value }
usage-default = padrão: { $value }
usage-env = variável { $value }

# Names of values in the help.
value-name-name = NOME
value-name-text = TEXTO
value-name-tag = MARCA
value-name-domain = DOMÍNIO
value-name-date = DATA
value-name-column = COLUNA
value-name-path = CAMINHO
value-name-value = VALOR
value-name-user = USUÁRIO
value-name-file = ARQUIVO
value-name-code = CÓDIGO
value-name-role = FUNÇÃO
value-name-number = NÚMERO
value-name-mail = EMAIL
value-name-dir = PASTA
value-name-who = QUEM
value-name-time = MOMENTO
value-name-reason = MOTIVO
value-name-size = TAMANHO
value-name-field = CAMPO
value-name-encoding = CODIFICAÇÃO
value-name-person = PESSOA
value-name-event = EVENTO
value-name-shell = SHELL
