### Leitura e gravação de arquivos: o que está errado em um arquivo de clientes ou usuários e como resolver.

# Arquivos que não podem ser abertos ou gravados
import-file-missing = O arquivo não existe. Verifique o caminho.
import-file-denied = Você não tem permissão para ler ou gravar aqui. Verifique as permissões do arquivo e da pasta.
import-file-full = O disco está cheio. Nada do arquivo foi gravado; libere espaço e tente de novo.
import-file-read-only = O disco é somente leitura. Escolha outra pasta.
import-file-io = O sistema respondeu: { $cause }
import-file-directory = Isto é uma pasta. Escolha um arquivo dentro dela.
import-file-special = Isto é um pipe ou dispositivo, não um arquivo. Salve o conteúdo em um arquivo primeiro.
import-file-changed = O arquivo foi alterado depois da validação. Valide-o de novo.
import-file-is-input = Este é o arquivo de entrada, que nunca é sobrescrito. Escolha outro nome.
import-file-exists = Já existe um arquivo com esse nome. Senhas só são gravadas em um arquivo novo: escolha outro nome.
import-file-link = Isto é um link simbólico. Senhas nunca são gravadas através de um link: escolha outro nome.

# O arquivo como um todo
import-e-file-empty = O arquivo não tem linhas de dados. Preencha ao menos uma linha abaixo do cabeçalho.
import-e-file-binary = Isto não é um arquivo de texto: há bytes que nenhum texto tem. Salve como CSV UTF-8 ou escolha a codificação.
import-e-file-encoding = O byte { $offset } não combina com a codificação { $encoding }. Escolha outra codificação ou salve o arquivo como CSV UTF-8.
import-e-file-xlsx = Isto é uma pasta de trabalho do Excel, não um CSV. No Excel escolha Arquivo, Salvar como, "CSV UTF-8", e use esse arquivo.
import-e-file-delim = A primeira linha não tem nenhuma das colunas esperadas. Use o cabeçalho do modelo: { $pt } (ou { $en }), separado por vírgula, ponto e vírgula, tabulação ou |.
import-e-file-quote-header = O cabeçalho na linha { $line } tem aspas que não fecham ou texto depois das aspas finais. Corrija o cabeçalho.
import-e-file-quote-open = Há aspas abertas que nunca fecham. Feche-as ou remova-as.
import-e-file-quote-after = Há texto depois das aspas finais. Aspas dentro de um valor são escritas em dobro ("").
import-e-file-quote-long = Esta linha é mais longa do que um registro pode ser. Verifique as quebras de linha do arquivo.
import-e-hdr-missing = Falta a coluna { $column }. Acrescente-a ao cabeçalho ("{ $pt }" ou "{ $en }").
import-e-hdr-dup = A coluna { $column } significa o mesmo que { $first }. Remova uma delas.
import-e-hdr-extra = A coluna { $column } não pertence ao modelo e tem dados a partir da linha { $line }. Exclua a coluna; se você adicionar só as linhas válidas, ela fica de fora.
import-w-col-ignored = Estas colunas não são usadas: { $columns }.
import-i-too-many = { $count ->
    [one] { $count } usuário válido
   *[other] { $count } usuários válidos
}. O Partner Center aceita 100 por envio; aqui são adicionados de uma só vez ({ $parts ->
    [one] { $parts } parte
   *[other] { $parts } partes
} se feito à mão).
import-i-more = { $count ->
    [one] Mais { $count } ocorrência não está listada
   *[other] Mais { $count } ocorrências não estão listadas
}. Corrija as anteriores e valide de novo.

# Linhas de clientes
import-e-row-width-customers = A linha tem { $cells ->
    [one] { $cells } célula
   *[other] { $cells } células
}; o cabeçalho tem { $columns }. Corrija a linha; um nome que contém o separador precisa de aspas.
import-customer-id = Isto não é um ID da Microsoft (um GUID como 0c4ab7d7-ff8f-4c9b-8c5b-3d1d6f7d4a01). Copie-o do Partner Center.
import-customer-twice = A linha { $line } já tem este ID da Microsoft. Remova uma das duas linhas.
import-customer-name = O nome da empresa está vazio. Preencha-o.
import-customer-domain = O domínio primário está vazio. Preencha-o.
import-customer-relationship = Este relacionamento não é conhecido; fica como "Desconhecido".

# Linhas de usuários
import-e-row-width = A linha tem mais células preenchidas do que as { $columns } colunas do cabeçalho. Remova-as ou coloque entre aspas o valor que contém o separador.
import-e-req-display = O nome de exibição está vazio. Preencha-o.
import-e-req-display-fill = O nome de exibição está vazio. Preencha-o, por exemplo com "{ $name }".
import-e-req-email = O email está vazio. Preencha o nome de usuário.
import-e-len = O valor tem { $length } caracteres; são permitidos no máximo { $max }. Encurte-o.
import-e-formula = Uma planilha executaria isto como fórmula. Remova o primeiro caractere.
import-w-formula-like = O valor começa com + ou -, e uma planilha pode tomá-lo por fórmula. Confira o valor.
import-w-ctrl = Caracteres invisíveis ou de controle foram removidos ou trocados por espaço. Confira o valor.
import-w-upn-wrapped = "mailto:" ou o texto ao redor do endereço foi removido: { $upn }.
import-e-status-not-empty = A coluna de status precisa estar vazia. Limpe a célula.
import-e-upn-format = { $reason } Corrija o nome de usuário.
import-e-upn-format-suggestion = { $reason } Um nome que serviria: { $suggestion }.
import-upn-at = { $count ->
    [0] Falta o @.
   *[other] Há { $count } @; é preciso exatamente um.
}
import-upn-no-local = Não há nada antes do @.
import-upn-characters = Não permitido antes do @: { $characters } (somente letras sem acento, números e ' . - _ ! # ^ ~).
import-upn-dot = Não pode haver um ponto logo antes do @.
import-upn-odd-dots = Um ponto no início ou dois pontos seguidos: muitos sistemas de email recusam esse endereço. Melhor escolher outro nome.
import-upn-local-long = Há { $length } caracteres antes do @; são permitidos no máximo { $max }.
import-upn-domain-long = Há { $length } caracteres depois do @; são permitidos no máximo { $max }.
import-upn-dns = O que vem depois do @ não é um nome de domínio.
import-e-upn-domain = { $domain } não é um domínio verificado deste cliente. Use um destes: { $known }. Um novo se registra antes na conta, campo “Outros domínios”.
import-e-upn-domain-primary = { $domain } não é um domínio conhecido deste cliente: só { $known } é. Use esse, ou antes registre o domínio na conta do cliente, campo “Outros domínios” (customDomains).
import-e-upn-federated = { $domain } é federado: os usuários dele são criados no diretório do próprio cliente. Use um domínio gerenciado: { $known }.
import-e-dup-file = A linha { $line } também tem este nome de usuário, com outros valores. Mantenha só uma das linhas.
import-w-dup-identical = A linha { $line } é idêntica. Esta é ignorada.
import-e-exists = O cliente tem um usuário ativo com este nome de usuário. Remova a linha, escolha outro nome ou ignore todos os que já existem (--skip-existing; na tela: w).
import-e-exists-deleted = Um usuário excluído tem este nome de usuário. Restaure esse usuário ou escolha outro nome.
import-e-loc-required = Nenhuma localização foi escolhida. Escolha o país em que os usuários usarão as licenças.
import-e-loc-unknown = "{ $code }" não é um código de país. Informe as duas letras do país, por exemplo BR.

# Arquivos de resultado e de senhas
import-status-created = Criado
import-status-created-no-license = Criado sem licença
import-status-skipped = Ignorado
import-status-failed = Não criado
import-status-pending = Ainda não criado
import-status-restored = Restaurado
import-passwords-display = Nome de exibição
import-passwords-user = Nome de usuário
import-passwords-password = Senha temporária
