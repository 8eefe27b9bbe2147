# Terminal, segredos, criptografia.
guard-paste-too-long = O texto colado tem mais de { $most } KB: nada dele foi aceito. Salve-o em um arquivo e importe o arquivo.
guard-paste-nowhere = Um texto colado nunca vale como teclas, e aqui não há campo para ele.
