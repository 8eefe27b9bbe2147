### Relationships, tags, account, subscriptions.

removal-title = Remover a relação de revendedor com { $name }
removal-not-for-resellers = Parceiros de cobrança direta e provedores indiretos removem relações. Peça ao provedor indireto.
removal-no-relationship = Não há relação de revendedor com este cliente: ela já foi removida.
removal-needs-reason = Diga por que a relação é removida.
removal-confirm = Digite o nome do cliente ({ $name }) ou o domínio ({ $domain }) para confirmar; na linha de comando: --confirm “{ $domain }”.
removal-type-name = Digite o nome do cliente ({ $name }) ou o domínio ({ $domain }) e Enter:
removal-blocker-subscription = Assinatura { $name }, { $id }, { $status }. Suspenda-a: contas subscriptions suspend { $id }
removal-blocker-reservation = Reserva do Azure { $name }, { $id }, { $status }. Ela é cancelada pelo suporte do Azure; depois registre: contas subscriptions cancel { $id }
removal-blocker-software = Software { $name }, { $id }, { $status }. Cancele-o: contas subscriptions cancel { $id }
removal-blocker-transfer = Transferência com { $name }, { $id }, { $status }. Encerre-a: { $command }
removal-leaves-list = { $name } sai da lista de clientes.
removal-support-contact = Você sai dos contatos de suporte disponíveis do cliente.
removal-delegated = Os privilégios de administrador delegado terminam; o GDAP é encerrado à parte.
removal-purchases = Nada mais pode ser comprado para ele. { $subscriptions ->
    [0] Nenhuma compra está registrada.
    [one] Há uma compra registrada, { $suspended } não encerrada.
   *[other] Há { $subscriptions } compras registradas, { $suspended } delas não encerradas.
}
removal-users = { $users ->
    [0] Os usuários do locatário ficam na Microsoft; o livro não tem nenhum.
    [one] Um usuário do locatário fica na Microsoft e no livro.
   *[other] { $users } usuários do locatário ficam na Microsoft e no livro.
}
removal-legal = Ao confirmar, você declara que age de boa-fé e por motivo comercial legítimo, e que indeniza a Microsoft por reivindicações decorrentes.
removal-notice = Nem a Microsoft nem o contas avisa o cliente: dê você mesmo o aviso que o contrato exige.
removal-stays-in-book = O cliente fica no livro como removido, com o histórico: contas customers list --removed
removal-undo = Desfazer traz o registro de volta somente neste livro. Na Microsoft a relação continua removida e deve ser solicitada de novo; assinaturas suspensas continuam suspensas e os privilégios delegados não voltam.
dap-title = Remover os privilégios de administrador delegado de { $name }
dap-none = Não há privilégios de administrador delegado para remover.
dap-relationship-stays = A relação de revendedor, as assinaturas e a cobrança continuam.
dap-support-ends = Você não pode mais gerenciar o locatário nem abrir chamados de suporte em nome dele.
dap-azure-roles = O acesso ao Azure continua onde houver uma função RBAC.
dap-undo = Desfazer muda somente este livro; na Microsoft os privilégios devem ser solicitados de novo.
sandbox-only = Somente uma conta de área restrita (sandbox) exclui clientes. Em vez disso, remova a relação: contas customers remove.
sandbox-title = Excluir o cliente da área restrita { $name }
sandbox-too-large = { $count } registros são demais para excluir de uma vez (no máximo { $max }). Exclua usuários primeiro.
sandbox-purged = O locatário e tudo o que há nele são eliminados na Microsoft; { $records } registros saem com ele deste livro.
sandbox-quota = A cota da área restrita fica livre de novo.
sandbox-undo = Desfazer traz os registros de volta neste livro; o locatário eliminado não volta.
restore-title = Restabelecer a relação de revendedor com { $name }
restore-not-removed = A relação com { $name } está em vigor; não há o que restabelecer.
restore-needs-request = Na Microsoft o cliente deve antes aceitar uma nova solicitação: contas relationships request --customer { $domain }
restore-delegated = Os privilégios de administrador delegado não voltam com ela.
subscription-status-none = Nenhum
subscription-status-active = Ativa
subscription-status-suspended = Suspensa
subscription-status-deleted = Excluída
subscription-status-expired = Expirada
subscription-status-pending = Pendente
subscription-status-disabled = Desabilitada
transfer-state-draft = Rascunho
transfer-state-pending = Pendente
transfer-state-in-progress = Em andamento
transfer-state-complete = Concluída
transfer-state-cancelled = Cancelada
transfer-state-declined = Recusada
transfer-state-expired = Expirada
transfer-state-failed = Com falha
bought-subscription = Assinatura
bought-reservation = Reserva do Azure
bought-software = Software
subscription-needs-name = A assinatura precisa do nome da oferta (offerName).
subscription-suspend-only-subscriptions = Somente uma assinatura pode ser suspensa; uma reserva ou software é cancelado.
subscription-suspend-not-active = Ela não está ativa, mas: { $status }.
subscription-suspend-trial = Uma avaliação não pode ser suspensa.
subscription-no-edit = O Partner Center não permite editá-la (actions).
subscription-no-cancel = O Partner Center não permite cancelá-la (actions).
subscription-cancel-ended = Ela já terminou: { $status }.
subscription-cancel-window = Só podia ser cancelada até { $until } UTC. A relação continua até o fim do prazo; mantê-la não impede o cliente de comprar em outro lugar.
subscription-cancel-reservation = Uma reserva é cancelada pelo suporte do Azure; isto registra que foi.
subscription-customer-removed = Nada pode ser comprado para um cliente removido. Restabeleça antes a relação: contas customers restore.
subscription-put-title = Registrar { $name } de { $customer }
subscription-suspend-title = Suspender { $name } de { $customer }
subscription-cancel-title = Cancelar { $name } de { $customer }
subscription-book-only = O contas registra isto no livro; faça-o também no Partner Center.
subscription-no-such-change = Uma assinatura não pode passar para { $status } aqui.
transfer-needs-partner = A transferência precisa do nome do outro parceiro.
subscriptions-column-id = ID da assinatura
subscriptions-column-offer = Assinatura
subscriptions-column-quantity = Quantidade
subscriptions-column-status = Status
subscriptions-column-reseller = Revendedor
subscriptions-column-customer = Cliente
subscriptions-column-kind = Tipo
transfers-column-id = ID da transferência
transfers-column-partner = Outro parceiro
transfers-column-direction = Direção
transfers-column-state = Estado
request-kind-direct = Relação de revendedor
request-kind-indirect = Relação de revendedor indireto
request-kind-multi-partner = Relação de vários parceiros
request-kind-multi-channel = Relação de vários canais
request-kind-gdap = Privilégios granulares de administrador delegado (GDAP)
request-status-open = Aberta
request-status-accepted = Aceita
request-status-withdrawn = Retirada
request-status-expired = Expirada
request-status-terminated = Encerrada
requests-column-number = Nº
requests-column-kind = Tipo
requests-column-recipient = Destinatário
requests-column-dap = DAP
requests-column-created = Criada
requests-column-age = Dias
requests-column-status = Status
requests-column-follow-up = Último lembrete
requests-column-ends = Termina
request-title = Solicitação { $number } para { $name }: { $kind }
request-link-altered = O link falta ou foi alterado. Ele deve estar no texto como é: { $link }
request-needs-recipient = Diga a quem se pede: um cliente do livro (--customer) ou um nome (--to).
request-partner-id-unknown = O link precisa do ID da Microsoft do parceiro. Defina-o: contas partner set --microsoft-id GUID
request-cloud-may-lack = As listas da Microsoft divergem sobre esta nuvem oferecer solicitações; com privilégios delegados tenta-se.
request-other-market = Este cliente está fora do mercado do parceiro; só se pode solicitar uma relação dentro dele.
request-has-relationship = A relação com privilégios delegados já está em vigor.
request-indirect-not-direct-bill = Um parceiro de cobrança direta não faz solicitações indiretas. Solicite uma relação direta.
request-indirect-needs-pair = Uma solicitação indireta cita os dois: o provedor cita o revendedor (--reseller, veja “contas resellers list”), o revendedor cita o provedor (--provider); o ID da Microsoft do parceiro deve estar definido.
request-you-send-it = O contas não envia nada: copie o texto ou envie você mesmo o arquivo salvo. Nenhuma API lista solicitações pendentes, por isso o contas mantém a lista.
request-changes-nothing = As assinaturas existentes, seus termos e o parceiro de registro ficam como estão.
request-with-dap = O link pede também privilégios de administração delegada.
request-without-dap = O link pede somente a relação, sem privilégios de administração delegada.
request-gdap-no-relationship = O GDAP não cria relação de revendedor. Sem resposta, a solicitação termina em 90 dias.
request-unknown = Não há solicitação { $number }. “contas relationships list” mostra todas.
request-not-open = A solicitação não está aberta, mas: { $status }.
request-follow-up-title = Lembrete da solicitação { $number } para { $name }
request-withdraw-title = Retirar a solicitação { $number } para { $name }
request-accepted-title = { $name } aceitou a solicitação { $number }
request-withdraw-consequence = O link não pode ser recolhido: é o mesmo para todos os clientes e continua válido.
request-accepted-consequence = O cliente está na lista com o que se sabe dele.
request-accepted-needs-id = Qual cliente aceitou? Informe o ID da Microsoft (--microsoft-id).
request-accepted-no-domain = O domínio primário ainda não é conhecido; ele vem com a próxima importação da lista de clientes, ou informe-o com --domain.
request-accepted-domain-taken = Outro cliente do livro tem este domínio. Cite-o com --microsoft-id.
request-saved = Salvo em { $path }
gdap-needs-name = A relação de administração precisa de um nome (--name); o cliente o vê.
gdap-name-too-long = O nome tem { $count } caracteres; são permitidos no máximo { $max }.
gdap-name-taken = Outra relação de administração tem este nome. Escolha outro.
gdap-duration = O GDAP dura de 1 a { $max } dias.
gdap-role-unknown = “{ $role }” não é uma função do Entra que o contas conhece; confira a grafia. Pedidas com frequência: { $roles }.
gdap-needs-role = Cite ao menos uma função do Entra (--gdap-role), por exemplo: { $roles }.
gdap-link-missing = O Partner Center dá o link depois de “Finalizar solicitação”; sem ele o texto tem um lugar para o link (--link).
gdap-link-form = Este não é um link de GDAP do Partner Center. Copie-o inteiro de lá.
gdap-terminate-consequence = Os membros dos grupos de segurança que o têm perdem o acesso; as assinaturas continuam.
gdap-accepted-consequence = O GDAP está ativo; ele não cria relação de revendedor. Atribua-o a grupos de segurança no Partner Center.
invitation-with-dap =
    Assunto: { $partner } gostaria de ser seu Provedor de Soluções na Nuvem da Microsoft

    Olá { $name },

    gostaríamos de ser seu Provedor de Soluções na Nuvem da Microsoft, com privilégios de administração delegada para o Azure Active Directory e o Office 365.{ $several } Dois passos:

    1. Complete o perfil de cliente: https://admin.microsoft.com/Adminportal/Home?#/BillingAccounts/billing-accounts (uma alteração pode levar até 5 minutos para aparecer)
    2. Abra este link no { $portal } e aceite o convite e o Contrato de Cliente da Microsoft:

    { $link }

    É necessário um administrador global do seu locatário.

    { $partner }
invitation-without-dap =
    Assunto: { $partner } gostaria de ser seu Provedor de Soluções na Nuvem da Microsoft

    Olá { $name },

    gostaríamos de ser seu Provedor de Soluções na Nuvem da Microsoft. Não pedimos privilégios de administração.{ $several } Dois passos:

    1. Complete o perfil de cliente: https://admin.microsoft.com/Adminportal/Home?#/BillingAccounts/billing-accounts (uma alteração pode levar até 5 minutos para aparecer)
    2. Abra este link no { $portal } e aceite o convite e o Contrato de Cliente da Microsoft:

    { $link }

    É necessário um administrador global do seu locatário.

    { $partner }
invitation-gdap =
    Assunto: { $partner } pede privilégios granulares de administrador

    Olá { $name },

    pedimos a relação de administração “{ $gdap }” por { $days } dias, com estas funções: { $roles }.

    Abra este link no { $portal } e aprove:

    { $link }

    É necessário um administrador global do seu locatário. Sem resposta, a solicitação termina em 90 dias.

    { $partner }
invitation-several = {" "}O que você compra de outros parceiros fica com eles, nos mesmos termos.
invitation-link-comes = (coloque aqui o link do Partner Center)
bulk-add-tag = Marcar { $count ->
    [0] “{ $tag }”
    [one] { $first }: “{ $tag }”
   *[other] { $count } clientes: “{ $tag }”
}
bulk-remove-tag = Tirar a marca “{ $tag }” de { $count ->
    [one] { $first }
   *[other] { $count } clientes
}
bulk-delete-tag = Excluir a marca “{ $tag }”; { $count ->
    [one] { $first } a tem
   *[other] { $count } clientes a têm
}
bulk-budget = Definir o orçamento mensal do Azure de { $count ->
    [one] { $first }
   *[other] { $count } clientes
} em { $amount }
bulk-no-budget = Remover o orçamento mensal do Azure de { $count ->
    [one] { $first }
   *[other] { $count } clientes
}
bulk-fields = Atualizar a conta de { $count ->
    [one] { $first }
   *[other] { $count } clientes
}
bulk-counts = { $changed ->
    [one] { $changed } muda
   *[other] { $changed } mudam
}, { $unchanged ->
    [one] { $unchanged } fica como está
   *[other] { $unchanged } ficam como estão
}, { $excluded ->
    [one] { $excluded } fica de fora
   *[other] { $excluded } ficam de fora
}.
bulk-first-names = { $names }{ $more ->
    [0] {""}
   *[other] {" "}e mais { $more }
}
bulk-left-out = { $name } fica de fora: { $reason }
bulk-removed = A relação com este cliente foi removida. Restabeleça-a antes: contas customers restore.
bulk-tag-gone = A marca sai também do conjunto do parceiro. Segmentos que a citam não encontram nada até serem alterados.
tag-unknown = Não há marca “{ $tag }”. “contas tags list” mostra todas.
tag-needs-relationship = Marcas precisam de uma relação de revendedor com o cliente.
tags-column-tag = Marca
tags-column-customers = Clientes
budget-not-in-sandbox = Uma conta de área restrita (sandbox) não tem orçamento de gastos do Azure.
budget-not-an-amount = Isto não é um valor. Escreva dígitos e no máximo duas casas decimais, por exemplo 1500,00; não negativo, sem separador de milhar.
budget-only-a-monitor = Um orçamento só acompanha: atingi-lo não interrompe nada, e o cliente continua sendo cobrado.
budget-currency = O valor é em { $currency }, a moeda de cobrança do parceiro.
budget-notice = A partir de 80 %, a Microsoft envia um aviso a cada 7 dias; os números têm cerca de um dia.
permissions-title = Alterar o que { $name } pode comprar sozinho
permissions-no-azure = Nenhum plano do Azure ou assinatura do Azure deste cliente está no livro; ele precisa de um comprado de você, com a função Owner nele.
permissions-partner-pays = Você paga por tudo o que o cliente comprar.
permissions-no-notice = Você não é avisado das compras.
permissions-owner = Troca, cancelamento, renovação e mudança do escopo inicial continuam com você.
qualification-title = Solicitar a qualificação { $kind } de { $name }
qualification-none = Nenhuma
qualification-education = Educação
qualification-nonprofit = Sem fins lucrativos
qualification-gcc = Government Community Cloud
qualification-soe = Entidade estatal
qualification-irreversible = Isto não pode ser desfeito: uma vez definida, a qualificação permanece.
qualification-sold = O que se pode vender então: { $what }
qualification-sold-education = ofertas comerciais e de educação
qualification-sold-gcc = somente ofertas do Government Community Cloud
qualification-sold-nonprofit = ofertas comerciais e sem fins lucrativos
qualification-sold-commercial = ofertas comerciais
qualification-not-settable = Esta qualificação não pode ser definida aqui. Education, GovernmentCommunityCloud e StateOwnedEntity podem.
qualification-has-it = O cliente já a tem ou ela está em análise. Só uma negada pode ser solicitada de novo.
qualification-gcc-code = O Government Community Cloud precisa de um código de validação (--code).
qualification-gcc-alone = O Government Community Cloud exige um cliente sem outra qualificação.
qualification-not-both = Educação e Government Community Cloud se excluem.
qualification-gcc-partners = Somente parceiros de cobrança direta e provedores indiretos vendem Government Community Cloud.
agreement-title = Confirmar o Contrato de Cliente da Microsoft de { $name }
agreement-exists = Já existe uma confirmação com este nome, email e telefone (600061). Confirme de novo só se um deles mudou.
agreement-attest-consequence = Você atesta que o cliente aceitou o contrato; a Microsoft informa o contato principal por email.
agreement-direct-consequence = O cliente aceita no Centro de administração do Microsoft 365; até lá não pode comprar. Se já comprou antes, isso pode falhar: então ateste.
account-status-title = Registrar o status da conta de { $name }
account-status-unknown = Não existe esse status de conta. Existem: { $known }.
account-status-blocks-purchases = A Microsoft recusa compras enquanto a conta tiver este status.
account-status-not-ready = Ainda não está pronta: verifique de novo antes de um pedido.
account-status-allows-purchases = Compras são permitidas.
cli-needs-customers = Cite ao menos um cliente: ID…, --filter ou -S.
store-opened-read-only = O livro foi aberto somente para leitura (--read-only); nada foi alterado. Inicie sem essa opção para alterar o livro.
roles-column-action = Ação
roles-column-you = Você
roles-column-roles = Funções que podem
roles-yes = sim
roles-no = não
act-view-customers = Ver clientes
act-export-customers = Exportar clientes
act-add-customer = Adicionar um cliente
act-registration-id = Informações do ID de registro
act-confirm-agreement = Confirmar o Contrato de Cliente da Microsoft
act-view-agreement-templates = Ver modelos de contrato
act-update-account = Atualizar informações da conta
act-remove-relationship = Remover uma relação de revendedor
act-request-relationship = Solicitar uma relação
act-multi-partner = Vários parceiros e vários canais
act-tags = Marcas
act-purchase-permissions = Alterar permissões do cliente
act-view-purchase-permissions = Ver permissões do cliente
act-budget = Orçamento de gastos do Azure
act-qualifications = Qualificações especiais
act-government-cloud = Government Community Cloud
act-view-activity-log = Ver o log de atividades
act-export-activity-log = Exportar o log de atividades
act-gdap = Solicitar e encerrar GDAP
act-gdap-groups = Atribuir GDAP a grupos de segurança
act-gdap-analytics = Análise de GDAP
act-dap-monitoring = Acompanhar e remover privilégios de administrador delegado
act-reinstate-azure-admin = Restabelecer a administração do Azure
act-indirect-resellers = Revendedores indiretos
act-support-contact = Contato de suporte
act-find-ids = Encontrar IDs e nomes de domínio
act-partner-profile = Perfil do parceiro
act-operators = Operadores
act-subscriptions = Registrar, suspender e cancelar assinaturas
act-transfers = Registrar e encerrar transferências
operation-remove-partner-customer-relationship = Remover relação de revendedor
operation-delete-customer = Excluir cliente
operation-extend-relationship = Estabelecer relação
operation-dap-admin-relationship-terminated = Privilégios de administrador delegado removidos
operation-request-relationship = Solicitar relação
operation-update-relationship-request = Atualizar solicitação de relação
operation-granular-admin-relationship-activated = Relação de administração granular ativada
operation-granular-admin-relationship-terminated = Relação de administração granular encerrada
operation-update-customer-spending-budget = Atualizar orçamento do cliente
operation-update-customer-qualification = Atualizar qualificação do cliente
operation-create-agreement = Confirmar contrato
operation-create-self-serve-policy = Criar permissões de compra do cliente
operation-update-self-serve-policy = Atualizar permissões de compra do cliente
operation-delete-self-serve-policy = Excluir permissões de compra do cliente
operation-update-account-status = Atualizar status da conta
operation-create-order = Registrar compra
operation-update-subscription = Atualizar assinatura
operation-create-transfer = Registrar transferência
operation-update-transfer = Atualizar transferência
operation-assign-tags = Atribuir marcas
operation-clear-tags = Tirar marcas
operation-delete-tag = Excluir marca
operation-save-segment = Salvar segmento
operation-delete-segment = Excluir segmento
help-option-read-only = Abrir o livro somente para leitura: toda alteração é recusada
help-option-customers = Clientes: ID da Microsoft, domínio primário, ou nome ou apelido único
help-option-reason = Por quê, em suas palavras
help-option-confirm = O domínio ou o nome do cliente; ocupa o lugar de --yes
help-contas-customers-remove = Remover a relação de revendedor com um cliente
help-contas-customers-restore = Restabelecer a relação com um cliente removido
help-contas-customers-remove-admin = Remover os privilégios de administrador delegado; a relação continua
help-contas-customers-delete = Excluir um cliente de uma conta de área restrita, com tudo o que tem
help-contas-customers-budget = Mostrar, definir ou remover o orçamento mensal do Azure de clientes
help-contas-customers-budget-arg-amount = Valor mensal na moeda de cobrança do parceiro
help-contas-customers-budget-arg-remove = Remover o orçamento
help-contas-customers-permissions = Mostrar ou alterar o que um cliente pode comprar sozinho
help-option-reservations = Reservas do Azure
help-option-savings-plans = Planos de economia do Azure
help-contas-customers-qualification = Mostrar ou solicitar uma qualificação especial
help-option-qualification = Education, GovernmentCommunityCloud ou StateOwnedEntity; não pode ser desfeito
help-option-education-segment = K12 ou HigherEducation (somente Education)
help-option-website = Site da escola
help-option-code = Código de validação do Government Community Cloud
help-contas-customers-agreement = Mostrar ou confirmar o Contrato de Cliente da Microsoft
help-option-attest = Você atesta que o cliente aceitou
help-option-customer-accepts = O cliente aceita no Centro de administração do Microsoft 365
help-option-first-name = Nome de quem assina (padrão: o contato principal)
help-option-last-name = Sobrenome de quem assina
help-option-email = Endereço de email
help-option-phone = Telefone de quem assina
help-option-date = Dia da aceitação, ISO 8601 (padrão: hoje)
help-contas-customers-status = Mostrar ou registrar o status da conta
help-contas-customers-status-arg-status = Allowed, UnderReview, NotAllowed, Unknown ou Not Ready
help-contas-customers-edit = Definir campos de vários clientes de uma vez
help-contas-relationships = Solicitações de relação
help-contas-relationships-request = Solicitar uma relação: cria o texto com o link
help-contas-relationships-request-arg-kind = direct, indirect, multi-partner, multi-channel ou gdap
help-contas-relationships-request-arg-to = Nome de quem recebe o pedido
help-option-domain = Domínio primário
help-option-with-dap = Com privilégios de administração delegada (padrão)
help-option-without-dap = Sem privilégios de administração delegada
help-option-reseller = ID da Microsoft do revendedor indireto
help-option-provider = ID da Microsoft do provedor indireto
help-option-text-lang = Idioma do texto (padrão: o do cliente)
help-option-text = Arquivo com o seu texto; o link deve estar nele
help-contas-relationships-request-arg-name = Nome da relação de administração (gdap)
help-option-days = Dias que o GDAP dura, de 1 a 730
help-option-gdap-roles = Uma função do Entra; repita para mais
help-option-auto-extend = O GDAP se estende por seis meses
help-option-link = O link que o Partner Center deu (gdap)
help-contas-relationships-request-arg-output = Arquivo para o texto (padrão: contas-request-N.txt)
help-contas-relationships-list = Listar solicitações com idade, lembrete e resultado
help-contas-relationships-show = Imprimir o texto de uma solicitação
help-contas-relationships-follow-up = Registrar que se perguntou de novo
help-contas-relationships-accepted = Registrar que o cliente aceitou: ele aparece na lista
help-contas-relationships-accepted-arg-name = Nome do cliente
help-contas-relationships-withdrawn = Registrar que uma solicitação foi retirada, ou um GDAP encerrado
help-option-number = Número da solicitação
help-option-note = O que foi dito
help-contas-tags = Marcas de clientes
help-contas-tags-list = Listar marcas com quantos clientes as têm
help-contas-tags-add = Marcar clientes; uma marca nova é criada, sem clientes ela só é criada
help-contas-tags-add-arg-tag = A marca, no máximo 50 caracteres
help-contas-tags-remove = Tirar uma marca de clientes
help-contas-tags-remove-arg-tag = A marca
help-contas-tags-delete = Excluir uma marca em toda parte
help-contas-tags-delete-arg-tag = A marca
help-contas-transfers = Transferências de e para outros parceiros
help-contas-transfers-list = Listar transferências
help-contas-roles = Quem pode o quê, e se você pode
