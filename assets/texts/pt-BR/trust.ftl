## What is said of a book when it is opened

trust-notice-full = O disco está cheio. O livro pode ser lido; alterações são recusadas até haver espaço de novo. Apague arquivos em outro lugar deste disco e continue.
trust-notice-mended = Um dano foi encontrado e corrigido; nada se perdeu: { $what }
trust-notice-restored = O banco de dados estava danificado ({ $what }) e foi refeito a partir do backup { $backup } e do diário; nada se perdeu. Os arquivos danificados ficam em { $aside }.
trust-notice-rebuilt = O banco de dados estava danificado ({ $what }) e foi refeito a partir do diário; nada se perdeu. Os arquivos danificados ficam em { $aside }.
trust-notice-moved = Este livro esteve aberto pela última vez em { $from }: foi movido ou é uma cópia. O que for alterado aqui não chega ao outro.
