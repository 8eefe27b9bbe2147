# Um livro com frase secreta.

help-option-passphrase-file = Um arquivo cuja primeira linha é a frase secreta do livro (senão CONTAS_PASSPHRASE_FILE, senão ela é perguntada)
help-contas-init-arg-encrypt = Protege o livro com uma frase secreta: clientes, usuários, backups e evidências ficam criptografados no disco
help-contas-restore-arg-encrypt = Protege o livro restaurado com uma frase secreta própria
help-contas-restore-arg-plain = Restaura o livro sem frase secreta
help-option-new-passphrase-file = Um arquivo cuja primeira linha é a nova frase secreta (senão ela é perguntada)
help-contas-passphrase = A frase secreta do livro
help-contas-passphrase-change = Troca a frase secreta do livro

store-sealed = Está protegido por uma frase secreta. Informe-a em um arquivo indicado por --passphrase-file ou CONTAS_PASSPHRASE_FILE, ou execute o contas em um terminal, onde ele pergunta.
store-wrong-passphrase = A frase secreta é outra. Nada foi aberto e nada foi alterado.
passphrase-unreadable = O arquivo da frase secreta, { $path }, não pode ser lido: { $cause }
passphrase-no-line = { $path } não é um arquivo de frase secreta: a primeira linha está vazia, ou ele tem mais de 4.096 bytes.
passphrase-ask = Frase secreta do livro:
passphrase-ask-new = Nova frase secreta:
passphrase-ask-again = A nova frase secreta mais uma vez:
passphrase-differs = As duas frases secretas são diferentes. Nada foi alterado.
passphrase-short = Uma frase secreta tem pelo menos { $least } caracteres; quatro ou cinco palavras sem relação entre si formam uma boa.
passphrase-none = O livro não tem frase secreta. “contas backup ARQUIVO” e “contas restore ARQUIVO --into PASTA --encrypt” fazem dele um que tem.
passphrase-replace = Um livro restaurado no lugar de outro fica como aquele está: --encrypt e --plain valem para um lugar novo.
passphrase-changed = O livro está com a nova frase secreta. Backups feitos antes ainda se abrem com a anterior.
passphrase-would-change = O livro passaria a ter a nova frase secreta.

key-lock = bloquear o livro: fechar e pedir a frase secreta
key-unlock = abrir o livro
passphrase-title = O livro está protegido por uma frase secreta
passphrase-text = Digite a frase secreta deste livro. O que foi digitado em um formulário e não foi salvo é oferecido de novo.
passphrase-wrong = A frase secreta é outra. Tente de novo; sem ela ninguém abre este livro.
passphrase-lock-none = O livro aberto não tem frase secreta.
passphrase-screen = Frase secreta
