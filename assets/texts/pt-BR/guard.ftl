# Terminal, segredos, criptografia.
guard-paste-too-long = O texto colado tem mais de { $most } KB: nada dele foi aceito. Salve-o em um arquivo e importe o arquivo.
guard-paste-nowhere = Um texto colado nunca vale como teclas, e aqui não há campo para ele.
guard-link = { $path } é um link simbólico, e em um livro não há nenhum: o que se grava iria para outro lugar. Veja quem o pôs ali e remova-o.
