# A cópia da lista ao lado do banco de dados.
directory-anew-unreadable = A cópia da lista não pode ser lida; a lista é refeita a partir do livro.
directory-anew-torn = A cópia da lista estava danificada; a lista é refeita a partir do livro.
directory-anew-newer = A cópia da lista é de um contas mais novo; a lista é refeita a partir do livro.
directory-anew-other = A cópia da lista é de outra versão do contas; a lista é refeita a partir do livro.
directory-anew-foreign = A cópia da lista pertence a outro livro; a lista é refeita a partir deste.
directory-anew-diverged = A cópia da lista não corresponde ao histórico do livro; a lista é refeita a partir do livro.
directory-anew-behind = A cópia da lista estava muito atrasada; a lista é refeita a partir do livro.

directory-key-pane = detalhes abaixo da lista: mostrar, ocultar
directory-ranked = os mais parecidos primeiro
directory-sorting = Pondo os clientes em ordem…
directory-reading = lendo os clientes de novo: { $percent } %
