### O que pode acontecer com um livro.

store-locked = O livro está aberto em outro processo: { $holder }. Feche o contas lá ou use outro livro (--book).
store-missing = Não há nenhum livro em { $path }. Crie um com "contas init" ou indique outro lugar (--book).
store-exists = Já existe um livro em { $path }. Abra-o ou indique outro lugar (--book).
store-not-a-book = { $path } não é um livro do contas. Indique um livro ou um lugar vazio (--book).
store-newer = O livro foi gravado por um contas mais novo (formato { $found }; este conhece até o { $known }). Instale a versão mais nova.
store-read-only = Não é possível ler e gravar em { $path }. Verifique as permissões e se o disco é somente leitura.
store-full = O disco está cheio. Tudo o que foi salvo antes está guardado; esta alteração, não. Libere espaço e abra o livro de novo.
store-damaged = O livro está danificado: { $what }. Nada foi alterado. “contas repair” (ou o aplicativo no terminal) diz o que pode ser recuperado e guarda os arquivos danificados.
store-stale = Alguém alterou este registro enquanto isso ({ $record }). Confira-o e repita a alteração.
store-too-large = { $records ->
    [one] { $records } registro não pode ser salvo
   *[other] { $records } registros não podem ser salvos
} de uma só vez: no máximo { $most }. Salve em partes.
store-io = Não foi possível usar o livro ({ $action }): { $cause }. Abra-o de novo; tudo o que foi salvo antes está guardado.
