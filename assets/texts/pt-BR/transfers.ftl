# Kinds, directions, actors
transfer-kind-manual = Manual: formulário e tíquete
transfer-kind-api-legacy = Autoatendimento clássico (direto para indireto)
transfer-kind-azure-plan = Plano do Azure
transfer-kind-nce = Novo comércio (NCE)
transfer-kind-billing-request = Solicitação de cobrança (somente leitura)
transfer-direction-outgoing = Saída: nós cedemos
transfer-direction-incoming = Entrada: nós assumimos
transfer-actor-current = parceiro atual
transfer-actor-customer = cliente
transfer-actor-new = novo parceiro
transfer-actor-microsoft = Microsoft
transfer-actor-contas = contas

# States
transfer-state-notice-received = Aviso recebido
transfer-state-ticket-open = Tíquete aberto
transfer-state-form-sent = Formulário enviado
transfer-state-form-returned = Formulário devolvido
transfer-state-submitted = Apresentado
transfer-state-verifying = Em verificação
transfer-state-transferred = Transferido
transfer-state-completed = Encerrado
transfer-state-refused = Recusado pela Microsoft
transfer-state-checking-eligibility = Verificando elegibilidade
transfer-state-active = Ativa
transfer-state-accepting = Aceitando
transfer-state-partially-complete = Parcialmente concluído
transfer-state-rejected = Rejeitada
transfer-state-withdrawn = Retirada
transfer-state-completed-with-errors = Concluído com erros
transfer-state-handover = Passagem
transfer-state-closed = Fechada
transfer-state-remote-other = Desconhecido na Microsoft
transfer-badge-stale = parada
transfer-badge-slow = lenta
transfer-badge-stuck = travada

# Events
transfer-event-made = Criada
transfer-event-received = Recebida do outro parceiro
transfer-event-notice-received = Aviso por escrito do cliente recebido
transfer-event-ticket-opened = Tíquete de suporte aberto
transfer-event-form-sent = Formulário assinado e enviado
transfer-event-form-returned = Formulário devolvido
transfer-event-form-rejected = Formulário reprovado na conferência
transfer-event-form-attached = Formulário anexado ao tíquete
transfer-event-acknowledged = A Microsoft confirmou o recebimento
transfer-event-transferred = Cobrança transferida
transfer-event-refused = A Microsoft recusou
transfer-event-access-cleaned = Acessos antigos removidos
transfer-event-checking-started = Verificação de elegibilidade iniciada
transfer-event-sent = Solicitação enviada
transfer-event-accepted = Solicitação aceita
transfer-event-declined = Solicitação recusada
transfer-event-rejected = Solicitação rejeitada
transfer-event-withdrawn = Solicitação retirada
transfer-event-cancelled = Cancelada
transfer-event-discarded = Rascunho descartado
transfer-event-expired = Expirada
transfer-event-completed = Concluída
transfer-event-partially-completed = Parcialmente concluída
transfer-event-completed-with-errors = Concluída com erros
transfer-event-failed = Falhou
transfer-event-handover-started = Passagem iniciada
transfer-event-closed = Fechada
transfer-event-refreshed = Status na Microsoft consultado
transfer-event-signed = Assinatura do formulário recebida
transfer-event-ticked = Tarefa concluída
transfer-event-noted = Nota

# Items
transfer-class-unknown = não está neste livro
transfer-class-azure-legacy = Azure clássico (MS-AZR-0145P)
transfer-class-azure = assinatura do Azure
transfer-class-azure-plan = plano do Azure
transfer-class-reservation = reserva do Azure
transfer-class-savings-plan = plano de economia do Azure
transfer-class-legacy-seats = licenças clássicas
transfer-class-nce-seats = licenças do novo comércio
transfer-class-software = software
transfer-scope-single = escopo único
transfer-scope-shared = escopo compartilhado
transfer-item-chosen = escolhido
transfer-item-left = não escolhido
transfer-item-moved = transferido
transfer-item-failed = não transferido
transfer-no-manual = O processo manual transfere somente assinaturas clássicas do Azure (MS-AZR-0145P); isto é: { $what }.
transfer-no-legacy = O autoatendimento clássico transfere somente licenças clássicas e Azure clássico, não { $what }.
transfer-no-seats = Uma solicitação de plano do Azure não transfere licenças (Office 365, EMS, Dynamics CRM): { $what }.
transfer-no-software = Software não é transferido para outro parceiro.
transfer-no-plan-itself = O plano em si não é transferido: as assinaturas do Azure dentro dele são.
transfer-no-nce = Uma solicitação do novo comércio transfere somente licenças do novo comércio, não { $what }.
transfer-no-marketplace = Uma assinatura de outro publicador (marketplace) não é transferida.
transfer-not-active = Não está ativo: { $status }. Somente itens ativos podem ir; um único item inativo faz a solicitação falhar.
transfer-moved-already = Já foi transferida para { $partner }.
transfer-elsewhere = Já faz parte de outra transferência: { $id }
transfer-item-unknown = Este cliente não tem esse item.
transfer-addon-alone = Um complemento só vai com sua base: escolha { $base }
transfer-reservation-orphan = Uma reserva de escopo único vai sem a sua assinatura: ficará órfã no novo parceiro.
transfer-too-many-items = Uma solicitação leva no máximo { $max } itens.
transfer-items-fixed = Os itens já estão definidos.
transfer-step-azure-plan = Use uma solicitação de plano do Azure (tipo azure-plan).
    .screen = Use uma solicitação de plano do Azure.
transfer-step-nce = Use uma solicitação do novo comércio (tipo nce), ou deixe o prazo terminar e compre do novo parceiro.
    .screen = Use uma solicitação do novo comércio, ou deixe o prazo terminar e compre do novo parceiro.
transfer-step-api-legacy = Use o autoatendimento clássico (tipo api-legacy).
    .screen = Use o autoatendimento clássico.
transfer-step-rebuy = Cancele aqui e compre novamente do novo parceiro.
transfer-step-buy-there = Compre novamente do novo parceiro.
transfer-step-choose-under-plan = Escolha as assinaturas do Azure dentro do plano.
transfer-step-reactivate = Reative antes: contas subscriptions reactivate { $id }
    .screen = Reative-a antes (S na conta).
transfer-step-decline-other = Recuse a outra antes: contas transfers decline { $id }
    .screen = Recuse antes a outra: { $id }
transfer-step-withdraw-other = Retire a outra antes: contas transfers withdraw { $id }
    .screen = Retire antes a outra: { $id }
transfer-step-cancel-other = Cancele a outra antes: contas transfers cancel { $id }
    .screen = Cancele antes a outra: { $id }

# Guards
transfer-level-met = atendido
transfer-level-answered = marcado
transfer-level-open = a verificar
transfer-level-failed = falta
transfer-level-refused = impede
transfer-why-and-step = { $why } { $step }
transfer-guard-ticked = Marcado por { $by } em { $on }.
transfer-guard-explained = Explicado por { $by } em { $on }: { $reason }
transfer-guard-explain = Marque { $guard } com yes (sim) ou escreva por que não é necessário.
transfer-guard-unanswered = { $guard } não foi marcado nem explicado: --set { $guard }=yes ou --set { $guard }=MOTIVO
    .screen = { $guard }: escreva sim, ou por que não é necessário.
transfer-step-answer = Depois de verificar: contas transfers event { $id } noted --set { $guard }=yes
    .screen = Depois de verificar, Enter em 2 Prontidão marca.
transfer-relationship-stands = Temos uma relação de revendedor com o cliente.
transfer-no-relationship = Não temos relação de revendedor com o cliente.
transfer-step-request-relationship = Peça uma antes: contas relationships request
    .screen = Solicite uma antes (R).
transfer-m1-ask = O novo parceiro precisa de uma relação de revendedor com o cliente antes da transferência.
transfer-m2-ask = O outro parceiro deve ser parceiro de cobrança direta ou provedor indireto, não revendedor indireto.
transfer-we-are-reseller = Somos revendedor indireto: as transferências são feitas pelo nosso provedor indireto.
transfer-step-provider = Peça ao seu provedor indireto.
transfer-m4-met = Cliente e novo parceiro estão no mesmo país: { $customer }.
transfer-m4-differ = Cliente ({ $customer }) e novo parceiro ({ $partner }) estão em países diferentes.
transfer-m4-ask = Cliente e novo parceiro devem estar no mesmo país ou região; o livro não conhece os dois países.
transfer-step-same-country = Somente um parceiro do país do cliente pode assumir.
transfer-m5-ask = Nesta nuvem o parceiro precisa ter pedido permissão para gerenciar a assinatura do cliente.
transfer-m5-met = Nuvem pública: nenhuma permissão adicional é necessária.
transfer-m6-we = Somos o parceiro atual: nós abrimos o tíquete.
transfer-m6-they = Somente o parceiro atual pode abrir o tíquete; nós registramos o que ele informa.
transfer-m7-ask = Sem conversão: o MS-AZR-0145P ainda é vendido e ambos os parceiros têm um cliente com ele; caso contrário é convertido em plano do Azure.
transfer-10-ask = O cliente precisa ter aceitado o Contrato do Cliente da Microsoft com o provedor indireto; a atestação do parceiro não é aproveitada.
transfer-10-not-provider = O destino deste tipo é um provedor indireto; nós não somos.
transfer-12-met = Os complementos vão com a sua base.
transfer-12-missing = O complemento { $name } deve ir com a sua base.
transfer-step-choose-again = Escolha a base novamente: ela traz os complementos.
transfer-13-met = As quantidades são as escolhidas.
transfer-13-drift = { $name } tinha { $then } licenças quando foi escolhido e agora tem { $now }: o destino recebe { $then }.
transfer-step-drift = Retire a solicitação e faça outra, ou avise o novo parceiro.
transfer-a1-ask = O novo parceiro precisa de uma relação com o cliente e de um plano do Azure comprado para ele antes do início.
transfer-a1-met = A relação existe e o plano do Azure está ativo: { $name }.
transfer-a1-inactive = O plano do Azure do cliente conosco não está ativo (900132).
transfer-a1-missing = O cliente não tem plano do Azure conosco (900133).
transfer-step-buy-plan = Compre um e registre: contas subscriptions add. Ou marque: contas transfers event { $id } noted --set G-A1=yes
    .screen = Compre um e registre a venda (S na conta, a), ou marque: Enter em 2 Prontidão.
transfer-a2-ask = O cliente precisa ter assinado o Contrato do Cliente da Microsoft com o novo parceiro, e o novo parceiro o Contrato de Parceiro da Microsoft.
transfer-a2-met = O contrato do cliente conosco está confirmado.
transfer-a6-same = Origem e destino são o mesmo parceiro (900148).
transfer-a6-unknown = A ID da Microsoft do outro parceiro não é conhecida (900147).
transfer-a6-cloud = Nuvens nacionais não oferecem isto (900138).
transfer-a6-met = Dois parceiros diferentes na nuvem pública.
transfer-step-partner-tenant = Informe a ID da Microsoft do outro parceiro: --partner-tenant GUID
    .screen = Informe a ID da Microsoft do outro parceiro.
transfer-a7-ask = { $name } é um produto do marketplace: só vai sem descontos especiais e limites de região, e se o publicador listar o novo parceiro; caso contrário cancele, transfira e compre novamente (900146).
transfer-a7-met = Nenhum produto do marketplace entre os itens.
transfer-items-met = Todos os itens escolhidos podem ir.
transfer-items-moved = Os itens foram transferidos.
transfer-items-theirs = O parceiro atual escolhe os itens; nós os vemos quando estiver concluído.
transfer-item-why = { $name }: { $why }
transfer-nothing-chosen = Nada foi escolhido ainda.
transfer-step-choose = Escolha o que será transferido: --item SUB
    .screen = Marque o que deve ir: Espaço em 1 Itens.

# Evidence
transfer-signature-nameless = Uma assinatura do formulário precisa do nome de uma pessoa.
transfer-signature-same-person = { $name } já assinou, pelo { $role }: são necessárias três assinaturas de três pessoas.
transfer-signature-role-taken = Já há uma assinatura do formulário pelo { $role }.
transfer-signature-future = A assinatura do formulário não pode ter data futura: { $date }.
transfer-signature-before-notice = A assinatura do formulário de { $date } é anterior ao aviso do cliente de { $notice }.
transfer-signature-form = Uma assinatura do formulário é PAPEL:NOME:DATA; o papel é current, customer ou new.
    .screen = Quem assinou? Escreva NOME, ou NOME:DATA.
transfer-signature-not-now = Assinaturas do formulário são registradas entre o tíquete aberto e o formulário anexado.
transfer-signatures = { $have } de { $all } assinaturas do formulário
transfer-signatures-missing = O formulário precisa de três assinaturas de três pessoas: parceiro atual, cliente, novo parceiro; há { $have }.
transfer-attachment-large = { $name } é maior que { $mib } MiB.
transfer-attachment-unreadable = O arquivo não pode ser anexado: { $path }: { $cause }
transfer-notice-in-writing = O aviso deve ser por escrito, nunca verbal: anexe o arquivo ou informe o texto como nota.
transfer-needs-classic = Pelo menos uma assinatura clássica do Azure (MS-AZR-0145P) deve ser escolhida.
transfer-needs-ticket = O tíquete precisa do número: --set ticket=NÚMERO
    .screen = O tíquete precisa do número.
transfer-needs-recipient = Para quem o formulário foi enviado? --set recipient=EMAIL
    .screen = Para quem o formulário foi enviado?
transfer-needs-form = Anexe o formulário: --file F
    .screen = Anexe o formulário.
transfer-needs-signature-one = Falta a assinatura 1 do formulário, do parceiro atual: --set signature=current:NOME:DATA
    .screen = Falta a assinatura 1, do parceiro atual.
transfer-form-needs-current = O formulário precisa da ID da Microsoft do parceiro atual (contas partner set --microsoft-id, ou o locatário do outro parceiro).
    .screen = O formulário precisa da ID da Microsoft do parceiro atual; a nossa está no perfil do parceiro.
transfer-form-needs-new = O formulário precisa do nome e da ID da Microsoft do novo parceiro.
transfer-needs-agreement = O contrato do cliente com o novo parceiro está em vigor? --set agreement=yes
    .screen = O contrato do cliente com o novo parceiro está em vigor?
transfer-needs-contact = O contato dos administradores dos dois parceiros deve constar: a Microsoft liga para ambos.
transfer-contact-unreachable = Nem email nem telefone deste contato são conhecidos: a Microsoft liga para os dois parceiros.
transfer-needs-engineer = Quem na Microsoft confirmou? --set engineer=NOME
    .screen = Quem na Microsoft confirmou?
transfer-needs-new-id = Falta a nova ID da assinatura do Partner Center: --set new-id=GUID, uma para cada ({ $count }).
    .screen = Falta a nova ID da assinatura do Partner Center: uma para cada um de { $count }.
transfer-needs-azure-id = Falta a ID mantida da assinatura do Azure: --set azure-id=GUID, uma para cada ({ $count }).
    .screen = Falta a ID mantida da assinatura do Azure: uma para cada um de { $count }.
transfer-azure-id-differs = A ID da assinatura do Azure deve ser a mesma de antes da transferência.
transfer-new-id-is-old = Essa é a ID antiga do Partner Center: uma nova vem com a transferência.
transfer-needs-roles = As etapas 7 e 8 deixam a lista de atribuições de função antes e depois: --file F, ou --note TEXTO
    .screen = As etapas 7 e 8 deixam a lista de atribuições de função antes e depois: um arquivo, ou uma nota.
transfer-needs-reason = Diga o motivo: --set reason=TEXTO ou --note TEXTO
    .screen = Diga por quê.
transfer-needs-failed = Quais itens não foram transferidos? --set failed=SUB
    .screen = Quais itens não foram transferidos?
transfer-needs-status = O que diz a Microsoft? --set status=PALAVRA
    .screen = O que a Microsoft diz?
transfer-needs-actor = Quem fez? --by { $actors } (evento { $event })
    .screen = Quem fez isso?
transfer-in-the-future = Não pode ter acontecido no futuro: { $date }.
transfer-not-a-guid = Isto não é uma ID: 8-4-4-4-12 dígitos hexadecimais.
transfer-not-a-day = Isto não é uma data: AAAA-MM-DD, p. ex. 2026-11-28.
transfer-unknown-key = Não há essa chave. Conhecidas: { $known }
transfer-task-number = Qual tarefa? --set done=N, como numerado na lista de verificação.
    .screen = Não existe essa tarefa.
transfer-task-done-already = Esta tarefa já foi concluída.
transfer-tasks-open = { $count ->
    [one] Uma tarefa ainda está aberta.
   *[other] { $count } tarefas ainda estão abertas.
}

# Refusals of the machines
transfer-wrong-actor = “{ $event }” só pode ser feito por: { $actors }
transfer-wrong-state = { $event } não é possível no estado “{ $state }”. Possível agora: { $next }
    .screen = “{ $what }” não é possível no estado “{ $state }”.
transfer-ended = A transferência já terminou: { $state }.
transfer-ran-out = A solicitação expirou em { $on }: não pode ser aceita, recusada nem cancelada; quem a fez deve criar outra.
transfer-not-run-out = A solicitação ainda não expirou.
transfer-read-only = Solicitações de cobrança são somente para leitura aqui.
transfer-remote-corrects = A Microsoft diz { $to }, o livro dizia { $from }: corrigido.
transfer-remote-book-stays = As assinaturas ficam no livro como a transferência as deixou: confira.
transfer-unknown-id = Nenhuma transferência do livro tem uma ID que comece com “{ $what }”.
transfer-manual-not-sent = O processo manual não tem solicitação a enviar: registre as etapas, contas transfers event { $id } notice-received
    .screen = O modo manual não tem solicitação a enviar: e registra as etapas.
transfer-manual-not-accepted = Ninguém aceita o processo manual: a Microsoft transfere após três assinaturas do formulário.
transfer-manual-not-declined = O processo manual é cancelado, não recusado: contas transfers cancel { $id }
    .screen = O modo manual é cancelado, não recusado.
transfer-source-not-accepts = Somos a origem: somente o destino aceita.
transfer-target-not-accepts = Nós a solicitamos: somente o parceiro atual aceita.
transfer-own-withdraw = Nós a criamos: contas transfers withdraw { $id }
    .screen = Nós criamos: retire.
transfer-own-cancel = Nós a criamos: contas transfers cancel { $id }
    .screen = Nós criamos: cancele.
transfer-only-new-cancels = Somente o novo parceiro cancela a solicitação dele. Recuse: contas transfers decline { $id }. Ou registre o cancelamento: contas transfers event { $id } cancelled --by new
    .screen = Só o novo parceiro cancela a solicitação dele: recuse, ou registre com e que foi cancelada.
transfer-their-withdraw = A origem a criou: podemos rejeitar, contas transfers decline { $id }
    .screen = A origem criou: podemos recusar.
transfer-target-not-withdraws = Somente a origem retira. Rejeite: contas transfers decline { $id }
    .screen = Só a origem retira: recuse.
transfer-not-withdrawn = Somente transferências do autoatendimento clássico são retiradas. Use contas transfers cancel { $id } ou decline.
    .screen = Só transferências clássicas de autoatendimento são retiradas: cancele ou recuse.
transfer-accepted-whole = Uma solicitação clássica é aceita por inteiro.
transfer-wrong-side = O outro parceiro é quem inicia este tipo de transferência.
cli-transfer-wrong-side = TRF-1: { $partner } é quem inicia este tipo de transferência. Nada foi gravado; envie o texto acima. Quando a solicitação existir: contas transfers receive
transfer-not-received = Somos o lado que inicia: contas transfers new
    .screen = Somos o lado que inicia: Enter.
transfer-partner-id-digits = Uma PartnerID é feita de dígitos.
transfer-confirm = Digite o nome do cliente ({ $name }), o domínio ({ $domain }) ou os quatro últimos caracteres da ID da Microsoft: --confirm NOME
    .screen = Digite o nome do cliente ({ $name }), o domínio ({ $domain }) ou os últimos quatro caracteres da ID da Microsoft.
transfer-no-form = O processo manual tem formulário, e uma transferência parada tem solicitação de serviço; esta não tem nenhum dos dois.
transfer-billing-unreadable = Isto não é uma solicitação de cobrança: { $cause }

# Plans
transfer-new-title = Nova transferência ({ $kind }) com { $partner } para { $customer }
transfer-receive-title = Registrar a solicitação de transferência ({ $kind }) de { $partner } para { $customer }
transfer-billing-title = Registrar uma solicitação de cobrança para { $customer }
transfer-event-title = { $event }: transferência com { $partner } para { $customer }
transfer-next-notice = Em seguida: registre o aviso por escrito do cliente, contas transfers event { $id } notice-received
    .screen = A seguir: escolha as assinaturas, depois registre o aviso por escrito do cliente.
transfer-next-send = Em seguida: contas transfers review { $id }, depois contas transfers send { $id } --confirm NOME
    .screen = A seguir: veja a prontidão e examine, depois envie.
transfer-next-accept = Em seguida: contas transfers review { $id }, depois aceite ou recuse.
    .screen = A seguir: escolha os itens, examine, depois aceite ou recuse.
transfer-back-cancel = Pode ser retirada enquanto estiver pendente, por nós: contas transfers cancel. Desfazer não a retira.
    .screen = Pode ser desfeita enquanto está pendente: cancele. Desfazer não desfaz o envio.
transfer-back-withdraw = Pode ser retirada enquanto estiver ativa, por nós: contas transfers withdraw. Desfazer não a retira.
    .screen = Pode ser desfeita enquanto está ativa: retire. Desfazer não desfaz o envio.
transfer-back-final = Isto é definitivo: não pode ser desfeito.
transfer-follows-book = { $count ->
    [one] Uma assinatura muda neste livro.
   *[other] { $count } assinaturas mudam neste livro.
}
transfer-follows-checklist = { $count ->
    [one] A lista de verificação tem uma tarefa, com responsável e dia.
   *[other] A lista de verificação tem { $count } tarefas, cada uma com responsável e dia.
}

# Consequences
transfer-follows-billing = A cobrança e o faturamento passam no momento da transferência: { $new } é cobrado a partir daí, { $current } não mais.
transfer-follows-billing-nce = { $current } é cobrado até o dia da transferência, { $new } a partir do dia seguinte; prazos pagos antecipadamente são creditados pro rata.
transfer-follows-billing-manual = A cobrança passa de { $current } para { $new } no dia confirmado pela Microsoft.
transfer-follows-pricing = Preços e descontos atuais não são transferidos.
transfer-follows-converted = O Azure clássico (MS-AZR-0145P) é convertido em plano do Azure.
transfer-follows-upfront = Reservas pagas antecipadamente não podem ser canceladas nem trocadas pelo cliente após a transferência.
transfer-follows-monthly = Reservas e planos de economia mensais: a próxima cobrança mensal integral vai para o novo parceiro, a anterior fica com a origem, sem pro rata.
transfer-follows-currency-unknown = Se o novo parceiro é cobrado em outra moeda, reservas e planos de economia mensais são cancelados no próximo ciclo de cobrança e precisam ser comprados novamente.
transfer-follows-currency-differs = A moeda de cobrança muda de { $source } para { $target }: reservas e planos de economia mensais são CANCELADOS no próximo ciclo de cobrança e precisam ser comprados novamente.
transfer-follows-currency-same = Os dois parceiros são cobrados em { $currency }: reservas e planos de economia continuam.
transfer-follows-rbac = As funções no Azure (RBAC) não mudam: { $current } mantém as suas até o cliente removê-las, { $new } não recebe nenhuma, nem administração em nome de (AOBO). O cliente dá acesso a { $new }.
transfer-follows-rbac-command = New-AzRoleAssignment -ObjectId <AdminAgents> -RoleDefinitionName Owner -Scope /subscriptions/{ $id } -ObjectType ForeignGroup
transfer-follows-support = O suporte a estes itens passa a ser tarefa de { $new }.
transfer-follows-export = Os dados de custo e uso anteriores não podem mais ser lidos depois: exporte antes.
transfer-follows-seats-frozen = Licenças adicionadas ou removidas a partir de agora não vão: o destino recebe a quantidade da solicitação.
transfer-follows-suspended = As licenças ficam com { $current } como assinaturas suspensas.
transfer-follows-sandbox = Isto não pode ser testado na área restrita.
transfer-follows-two-ids = Depois há duas IDs: uma nova ID da assinatura do Partner Center (cobrança) e a ID mantida da assinatura do Azure. As duas são necessárias em tíquetes futuros.
transfer-follows-timing = Sem resposta a solicitação termina após 30 dias. Após a aceitação até 15 minutos são normais; o sistema tenta por 3 dias, depois abra uma solicitação de serviço.
transfer-follows-default = O plano do Azure comprado para isto trouxe uma assinatura inicial do Azure, que pode ser cancelada. Um locatário Entra B2B ou B2C não pode ser o destino.

# Review
transfer-review-what = O que acontece
transfer-review-outgoing = VOCÊ ({ $us }, origem) cede a cobrança de { $what } a { $them } (destino) para { $customer }
transfer-review-incoming = VOCÊ ({ $us }, destino) assume a cobrança de { $what } de { $them } (origem) para { $customer }
transfer-review-their-choice = o que a origem escolher
transfer-review-kind-state = { $kind } · { $state } · { $id }
transfer-review-customer = Cliente
transfer-review-microsoft-id = ID da Microsoft
transfer-review-domain = Domínio
transfer-review-country = País
transfer-review-partners = Parceiros
transfer-review-them = { $name } ({ $role })
transfer-review-us = { $name } ({ $role }, você)
transfer-review-tenant = Locatário
transfer-review-partner-id = PartnerID
transfer-review-contact = Contato
transfer-review-unknown = não conhecido
transfer-review-items = Itens
transfer-review-unnamed = (sem nome)
transfer-review-term = prazo até { $end } UTC
transfer-review-upfront = pago antecipadamente
transfer-review-subscription-id = ID da assinatura
transfer-review-azure-id = ID do Azure
transfer-review-new-id = Nova ID da assinatura
transfer-review-billed-from = { $partner } é cobrado a partir de { $date }
transfer-review-locked = vai com a sua base (TRF-12)
transfer-review-counts = Selecionados: { $selected } · não selecionados: { $rest } · bloqueados: { $blocked }
transfer-review-reseller = PartnerID do revendedor registrado
transfer-review-no-reseller = nenhum
transfer-review-mail = Email de notificação
transfer-review-follows = O que decorre disso
transfer-review-readiness = Verificações e assinaturas do formulário
transfer-review-tasks = Lista de verificação: { $done } de { $all } concluídas
transfer-review-undo = O que pode ser desfeito
transfer-review-call = Chamada ao Partner Center
transfer-review-no-call = Nenhuma: é feita por formulário e tíquete.
transfer-review-no-call-now = Nenhuma da nossa parte agora.
transfer-review-confirm = Confirmar
transfer-review-type = Digite o nome do cliente: { $name }
transfer-review-checklist = Lista de verificação
transfer-review-signatures = Assinaturas do formulário
transfer-undo-draft = Nada foi enviado ainda: o rascunho pode ser descartado.
transfer-undo-then-cancel = Depois de enviada, { $new } pode cancelá-la enquanto estiver pendente; depois é definitiva.
transfer-undo-then-withdraw = Depois de enviada, { $current } pode retirá-la enquanto estiver ativa; depois é definitiva.
transfer-undo-pending = { $new } pode cancelar a solicitação enquanto estiver pendente. { $current } pode não fazer nada: então ela expira.
transfer-undo-customer = O cliente pode impedir: pedir ao novo parceiro que cancele, pedir ao parceiro atual que não faça nada, ou remover a relação com o novo parceiro.
transfer-undo-accept-final = Aceitar é definitivo.
transfer-undo-active = { $current } pode retirá-la enquanto estiver ativa.
transfer-undo-manual = Cliente, parceiro atual e novo parceiro podem cancelar até o formulário ser anexado ao tíquete; anexá-lo é definitivo.
transfer-undo-nothing = Nada mais pode ser desfeito.
transfer-expired = Expirou: { $on } UTC
transfer-task-line = { $mark } { $number }. { $task } — { $owner }, { $due }

# Checklist
transfer-task-verify-items = Verificar se os itens aparecem (Azure: dentro do plano do Azure)
transfer-task-request-admin = Solicitar administração delegada (GDAP, AOBO)
transfer-task-ask-rbac = Pedir ao cliente a alteração das atribuições de função (RBAC)
transfer-task-set-budget = Definir o orçamento novamente
transfer-task-recreate-schedule = Recriar alterações agendadas e renovação automática
transfer-task-check-partner-id = Conferir a PartnerID do revendedor registrado
transfer-task-cancel-default = Cancelar a assinatura inicial do plano do Azure se não for desejada
transfer-task-inform-reseller = Informar o revendedor
transfer-task-support-contact = Atualizar o contato de suporte
transfer-task-confirm-gone = Confirmar que os itens saíram (licenças: suspensas)
transfer-task-final-invoice = Reconciliar a fatura final
transfer-task-remove-own-rbac = Remover nossas próprias atribuições de função se solicitado
transfer-task-tell-customer = Avisar o cliente
transfer-task-customer-rbac = Remover as atribuições de função do parceiro antigo; manter pelo menos um proprietário
transfer-task-other = Tarefa

# Timeline and form
transfer-timeline-title = Transferência de { $customer }, com { $partner }
transfer-timeline-kind = Tipo
transfer-timeline-ticket = Tíquete de suporte
transfer-timeline-remote = ID da solicitação de transferência
transfer-timeline-heading = Eventos
transfer-timeline-event = { $at } — { $event } ({ $actor }): { $from } → { $to }
transfer-timeline-step-three = Etapa 3: formulário preenchido, assinado e enviado
transfer-timeline-step-four = Etapa 4: contato e ID da Microsoft do parceiro atual, ID da Microsoft do cliente e IDs das assinaturas preenchidos
transfer-timeline-on = Aconteceu em
transfer-timeline-person = Pessoa
transfer-timeline-operator = Registrado por
transfer-timeline-note = Nota
transfer-timeline-attachment = Anexo
transfer-timeline-file = { $name } ({ $type }, { $size } bytes, SHA-256 { $sha256 })
transfer-saved = Gravado em { $path }
transfer-form-blank = ____________________
transfer-form-signature = { $role }: nome { $name }  cargo ____________________  data { $date }  assinatura ____________________
transfer-instruction-no-items = {"    "}(a combinar com o cliente)

# Columns
transfers-column-kind = Tipo
transfers-column-badge = Marca
transfers-column-signatures = Assinaturas do formulário
transfers-column-expires = Expira
transfers-column-guard = Guarda
transfers-column-level = Situação
transfers-column-why = Por quê
transfers-column-step = O que fazer

# Commands
help-contas-transfers-new = Criar uma transferência, quando nosso lado inicia; senão o texto para o outro parceiro
help-contas-transfers-receive = Registrar uma solicitação feita pelo outro parceiro
help-contas-transfers-send = Enviar uma solicitação, após o exame
help-contas-transfers-show = Mostrar uma transferência
help-contas-transfers-readiness = Todas as regras diante do livro, e o que pode ir
help-contas-transfers-review = O exame antes de confirmar
help-contas-transfers-timeline = Todos os eventos, em Markdown
help-contas-transfers-form = O formulário "Change of Cloud Solution Provider", com as IDs preenchidas
help-contas-transfers-accept = Aceitar uma solicitação
help-contas-transfers-decline = Recusar ou rejeitar uma solicitação
help-contas-transfers-cancel = Cancelar uma transferência, ou descartar um rascunho
help-contas-transfers-withdraw = Retirar uma solicitação clássica
help-contas-transfers-event = Registrar o que aconteceu
help-contas-transfers-billing = Registrar uma solicitação da API de cobrança do Azure, para leitura
help-contas-transfers-billing-arg-file = A solicitação como a API a mostra (JSON)
help-option-transfer = ID da transferência, ou o início dela
help-option-direction = outgoing (nós cedemos) ou incoming (nós assumimos)
help-contas-transfers-new-arg-kind = manual, api-legacy, azure-plan ou nce
help-contas-transfers-receive-arg-kind = manual, api-legacy, azure-plan ou nce
help-contas-transfers-new-arg-partner = Nome do outro parceiro
help-contas-transfers-receive-arg-partner = Nome do outro parceiro
help-option-partner-tenant = ID da Microsoft (locatário) do outro parceiro
help-option-partner-id = PartnerID do outro parceiro
help-option-partner-country = País do outro parceiro
help-option-contact = Contato do administrador do outro parceiro
help-option-our-contact = Contato do administrador do nosso lado
help-option-customer-email = Onde o cliente é notificado
help-contas-transfers-new-arg-reseller = PartnerID do revendedor registrado
help-contas-transfers-receive-arg-reseller = PartnerID do revendedor registrado
help-option-currency-source = Moeda em que a origem é cobrada
help-option-currency-target = Moeda em que o destino é cobrado
help-option-items = O que é transferido: ID da assinatura, ou o início dela
help-option-only = Deixar as reservas de escopo único onde estão
help-option-remote-id = ID da solicitação de transferência na Microsoft
help-contas-transfers-new-arg-text-lang = Idioma do texto para o outro parceiro
help-contas-transfers-send-arg-confirm = O nome do cliente
help-contas-transfers-accept-arg-confirm = O nome do cliente
help-option-open = Somente aquelas em que ainda há algo a fazer
help-contas-transfers-list-arg-at = O relógio: um instante ou um dia
help-contas-transfers-show-arg-at = O relógio: um instante ou um dia
help-contas-transfers-readiness-arg-at = O relógio: um instante ou um dia
help-contas-transfers-review-arg-at = O relógio: um instante ou um dia
help-contas-transfers-timeline-arg-output = Arquivo; sem ele, a saída padrão
help-contas-transfers-form-arg-output = Arquivo; sem ele, a saída padrão
help-contas-transfers-event-arg-event = O que aconteceu, p. ex. notice-received
help-option-by = Quem fez
help-option-on = Quando aconteceu
help-option-person = Qual pessoa
help-option-files = Evidência: um arquivo que é copiado para o livro
help-contas-transfers-event-arg-note = Texto livre
help-contas-transfers-event-arg-set = G-M1…G-M5, ticket, recipient, signature=PAPEL:NOME:DATA, agreement, engineer, new-id, azure-id, reason, contact, done …

# Screens
desk-title = Transferências
desk-transfer-title = { $customer } ↔ { $partner }
desk-new-title = Nova transferência
desk-loading = Lendo as transferências …
desk-empty = Nenhuma transferência aqui.
desk-empty-way = n inicia uma na conta de um cliente; o mostra as que já terminaram.
desk-empty-here-way = n inicia uma; o mostra as que já terminaram.
desk-open = Transferências abertas, e as que têm tarefas pendentes
desk-all = Todas as transferências
desk-new-from-account = Abra antes a conta do cliente; as transferências dele começam lá.
desk-no-items = Este cliente não tem assinaturas no livro.
desk-no-items-way = Importe: S na conta, depois i.
desk-no-tasks = A lista de verificação é criada quando a transferência é aceita.
desk-item-cannot = { $rule }: { $why }
desk-which-situation = Qual é a situação?
desk-situation-azure-out = Outro parceiro pediu as assinaturas do Azure do nosso cliente
desk-situation-azure-in = Um cliente quer trazer as suas assinaturas do Azure para nós
desk-situation-nce-out = Outro parceiro pediu as licenças do nosso cliente (novo comércio)
desk-situation-nce-in = Um cliente quer trazer as suas licenças para nós (novo comércio)
desk-situation-manual-out = Nosso cliente sai com Azure clássico: formulário e tíquete
desk-situation-manual-in = Um cliente vem com Azure clássico: formulário e tíquete
desk-situation-legacy-out = As licenças clássicas do nosso cliente vão para um provedor indireto
desk-situation-legacy-in = Um parceiro nos cede as licenças clássicas do cliente dele (provedor)
desk-we-start = nós iniciamos
desk-they-start = o outro parceiro inicia
desk-they-start-text = { $partner } é quem inicia: envie este texto (nada foi gravado)
desk-text-copied = O texto está na área de transferência.
desk-event-title = O que aconteceu?
desk-event-by = { $event } ({ $actor })
desk-do-title = O que fazemos?
desk-do-send = Enviar a solicitação
desk-do-accept = Aceitar e transferir
desk-do-decline = Recusar
desk-do-cancel = Cancelar
desk-do-withdraw = Retirar
desk-nothing-done = Nada foi feito.
desk-export-to = Gravar a linha do tempo em
desk-tab-items = Itens
desk-tab-readiness = Prontidão
desk-tab-review = Examinar
desk-tab-timeline = Linha do tempo
desk-tab-checklist = Tarefas
desk-key-open = transferências
desk-key-account = transferências do cliente
desk-key-new = nova transferência
desk-key-ended = também terminadas
desk-key-received = já foi criada
desk-key-copy-text = copiar o texto
desk-key-mark = marcar
desk-key-event = registrar evento
desk-key-do = enviar, aceitar …
desk-key-next-tab = próxima aba
desk-key-call = chamada ao Partner Center
desk-key-export = gravar a linha do tempo
desk-key-form = copiar formulário ou solicitação de serviço
desk-field-partner = Outro parceiro
desk-field-tenant = ID da Microsoft dele
desk-hint-tenant = 8-4-4-4-12 dígitos hexadecimais, do perfil da organização dele
desk-field-partner-id = PartnerID
desk-field-country = País
desk-hint-country = Decide o idioma de um texto para o parceiro, e a moeda dele
desk-field-contact = Contato dele
desk-field-our-contact = Nosso contato
desk-hint-contact = NOME; EMAIL; TELEFONE
desk-field-email = Email do cliente
desk-hint-email = Vazio: o email de cobrança
desk-field-reseller = PartnerID do revendedor
desk-hint-reseller = Necessária quando um provedor indireto assume
desk-field-currency-source = Moeda da origem
desk-field-currency-target = Moeda do destino
desk-field-on = Aconteceu em
desk-hint-on = AAAA-MM-DD, não no futuro
desk-field-file = Arquivo
desk-hint-file = Enter escolhe um. Copiado para o livro com o SHA-256; vários: separados por ;
desk-field-person = Pessoa
desk-field-note = Nota
desk-field-g-m1 = G-M1 relação
desk-field-g-m2 = G-M2 direto ou provedor
desk-field-g-m3 = G-M3 só Azure clássico
desk-field-g-m4 = G-M4 mesmo país
desk-field-g-m5 = G-M5 nuvem nacional
desk-hint-guard = sim, ou por que não é necessário
desk-field-ticket = Número do tíquete
desk-hint-ticket = Gerenciar assinatura · Provedor de Soluções na Nuvem · C – Impacto mínimo · Outras Perguntas Gerais
desk-field-recipient = Enviado a
desk-hint-recipient = O endereço do cliente
desk-field-signature-current = Assinou, parceiro atual
desk-field-signature-customer = Assinou, cliente
desk-field-signature-new = Assinou, novo parceiro
desk-hint-signature = NOME, ou NOME:DATA
desk-field-agreement = Contrato em vigor
desk-hint-agreement = Marcado: o cliente tem contrato com o novo parceiro
desk-field-engineer = Engenheiro da Microsoft
desk-hint-engineer = Quem confirmou
desk-field-new-id = Novas IDs da assinatura
desk-hint-new-id = Do Partner Center, separadas por espaços
desk-field-azure-id = IDs do Azure
desk-hint-azure-id = Na mesma ordem; continuam as mesmas
desk-field-failed = Itens não transferidos
desk-hint-failed = IDs das assinaturas, separadas por espaços
desk-field-status = Status na Microsoft
desk-hint-status = Como o Partner Center diz, p. ex. InProgress
desk-field-reason = Motivo
desk-hint-reason = Por quê
desk-told-task = Tarefa
desk-told-channel = Canal
desk-told-issue-type = Tipo de problema
desk-told-support-plan = Plano de suporte
desk-told-severity = Gravidade
desk-told-problem-type = Categoria do problema
desk-name-differs = Este não é o nome do cliente; nada foi feito. Corrija, ou Esc.
desk-confirm-ask = Digite o nome do cliente para confirmar
desk-confirm-cancel = Enter: cancelar, nada é feito
desk-confirm-go = Enter: { $event }
desk-confirm-type = Enter é liberado quando o nome estiver certo; Esc: cancelar
desk-confirm-final = É definitivo.
desk-confirm-until = Pode ser desfeito enquanto ninguém responder.
desk-call-hidden = c mostra
desk-guard-title = { $guard }: o que é verdade?
desk-guard-holds = Eu verifiquei: é verdade
desk-guard-need-not = Não é necessário: dizer por quê
desk-guard-why = Por que { $guard } não é necessário?
desk-guard-met = O livro diz que é verdade: não há nada a marcar.
desk-marks-kept = As marcas estão como o livro as tem.
desk-marks-title = As marcas ainda não estão no livro
desk-marks-keep = Guardar
desk-marks-forget = Esquecer e sair
desk-mark-where = Os itens são marcados em 1 Itens.
desk-not-now = Não neste estado: { $state }
desk-key-keep = guardar as marcas
desk-key-mark-all = marcar tudo o que pode ir, ou nada
desk-key-previous-tab = aba anterior
scope-transfer-confirm = Confirmando uma transferência
desk-yes = sim
desk-hint-currency = Três letras, p. ex. BRL; vazio: a do país do parceiro
desk-hint-remote = A ID da solicitação de transferência no Partner Center
desk-hint-note = Texto livre
desk-hint-notice = O texto do aviso, se não houver arquivo
desk-hint-roles = As atribuições de função antes e depois, se não houver arquivo
desk-head-received = { $kind }. { $direction }. O outro parceiro já criou a solicitação: ela é registrada aqui.
desk-head-we-start = { $kind }. { $direction }. Nós iniciamos.
desk-head-they-start = { $kind }. { $direction }. O outro parceiro inicia: Ctrl-S gera um texto para ele, nada é gravado.
desk-head-notice = Etapa 1: o cliente avisa a Microsoft e o parceiro atual por escrito, nunca verbalmente. O que foi verificado é marcado, ou explicado.
desk-head-ticket = Etapa 2: Gerenciamento de serviços, Tíquetes de suporte, Novo tíquete, Microsoft Azure. As escolhas estão junto ao número.
desk-head-form = Etapas 3 e 4: o parceiro atual preenche, assina e envia o formulário ao cliente. { $have } de 3 assinaturas.
desk-head-returned = Etapa 5: o cliente e o novo parceiro assinam; três assinaturas de três pessoas. { $have } de 3 assinaturas.
desk-head-attached = Etapa 6: os dois contatos, três assinaturas, o formulário no tíquete. { $have } de 3 assinaturas. Segue o exame; é definitivo.
desk-head-transferred = Uma nova ID do Partner Center para cada item, e a ID do Azure como era.
desk-head-cleaned = Etapas 7 e 8: o novo parceiro remove o antigo da assinatura, e os acessos antigos.
desk-head-other = Feito por: { $actor }
desk-key-answer = marcar ou explicar
desk-key-tick = marcar
desk-key-confirm = confirmar o nome digitado
desk-key-no = cancelar
scope-transfer-items = Uma transferência: itens
scope-transfer-checks = Uma transferência: prontidão
scope-transfer-review = Uma transferência: examinar
scope-transfer-events = Uma transferência: linha do tempo
scope-transfer-tasks = Uma transferência: tarefas
transfer-currency-code = Uma moeda tem três letras, p. ex. BRL.
desk-hint-guard-why = { $why } Escreva sim, ou por que não é necessário.
desk-no-hit = Nenhuma transferência corresponde a “{ $text }”.
scope-transfers-filter = Filtro das transferências
scope-transfers = Transferências
scope-transfer = Uma transferência
scope-situation = Nova transferência
scope-instruction = Texto para o outro parceiro

# Long texts
transfer-review-quantity =
    { $count ->
        [one] { $count } unidade
       *[other] { $count } unidades
    }
transfer-review-count =
    { $count ->
        [0] nenhum item ainda
        [one] { $count } item
       *[other] { $count } itens
    }
transfer-expires =
    { $days ->
        [0] Expira hoje: { $on } UTC
        [one] Expira em { $days } dia: { $on } UTC
       *[other] Expira em { $days } dias: { $on } UTC
    }
transfer-form =
    CHANGE OF CLOUD SOLUTION PROVIDER
    Formulário de transferência de assinatura do CSP

    Parceiro atual: { $current }
        ID da Microsoft: { $current-id }
        Contato do administrador: { $current-contact }

    Cliente: { $customer }
        ID da Microsoft: { $customer-id }
        Domínio: { $domain }

    ID da assinatura (produto):
        { $subscriptions }

    Novo parceiro: { $new }
        ID da Microsoft: { $new-id }
        Contato do administrador: { $new-contact }
        Há um contrato do cliente com o novo parceiro: ( ) sim

    Tíquete de suporte: { $ticket }

    Assinaturas do formulário, de três pessoas diferentes:
transfer-instruction-manual =
    Para { $them },

    { $customer } (ID da Microsoft { $customer-id }, domínio { $domain }) quer transferir as suas assinaturas clássicas do Azure (MS-AZR-0145P) de vocês para { $us } (ID da Microsoft { $us-id }). Somente vocês, o parceiro atual, podem iniciar; o cliente avisa a Microsoft e vocês por escrito.

    1. Abram um tíquete de suporte: Clientes, { $customer }, Gerenciamento de serviços, Tíquetes de suporte, Novo tíquete, Microsoft Azure. Tipo de problema "Gerenciar assinatura", plano de suporte "Provedor de Soluções na Nuvem", gravidade "C – Impacto mínimo", tipo "Outras Perguntas Gerais".
    2. Preencham e assinem o formulário "Change of Cloud Solution Provider": contato e ID da Microsoft de vocês, ID da Microsoft do cliente, IDs das assinaturas. Enviem ao cliente.
    3. O cliente e nós assinamos e devolvemos: três assinaturas de três pessoas.
    4. Confiram e anexem ao tíquete com Upload de Arquivo. A Microsoft responde em até oito horas úteis e liga para os dois parceiros.

    Assinaturas (produto):
    { $items }

    Nosso contato: { $contact }
    { $us }
transfer-instruction-api-legacy =
    Para { $them },

    { $customer } (ID da Microsoft { $customer-id }, domínio { $domain }) quer transferir as suas assinaturas clássicas de vocês para { $us } (ID da Microsoft { $us-id }). Vocês, o parceiro atual, criam a transferência; nós aceitamos.

    1. Certifiquem-se de que estão inscritos como nosso revendedor indireto, de que o cliente está vinculado a nós e de que ele aceitou o Contrato do Cliente da Microsoft conosco.
    2. No Partner Center, criem a transferência deste cliente tendo a nós como parceiro de destino e escolham as assinaturas; os complementos vão com a base. Licenças alteradas depois não vão junto.
    3. Informem a ID da solicitação de transferência. Até aceitarmos, vocês podem retirá-la.

    Assinaturas:
    { $items }

    Nosso contato: { $contact }
    { $us }
transfer-instruction-azure-plan =
    Para { $them },

    { $customer } (ID da Microsoft { $customer-id }, domínio { $domain }) quer transferir as suas assinaturas do Azure de { $us } para vocês. Vocês, o parceiro futuro, criam a solicitação; nós escolhemos os itens e aceitamos.

    1. Vocês precisam de uma relação de revendedor com o cliente, de um plano do Azure ativo comprado para ele e do Contrato do Cliente da Microsoft dele com vocês.
    2. No Partner Center: o cliente, Assinaturas, Solicitações de transferência, Adicionar nova solicitação.
    3. Parceiro atual: { $us }, ID da Microsoft { $us-id }, domínio { $us-domain }. Email do cliente para notificações: { $email }. Se vocês vendem por revendedores, a ID do revendedor é obrigatória.
    4. Enviar solicitação de transferência. Ela fica pendente por 30 dias; enquanto isso somente vocês podem cancelá-la.

    O que o cliente quer transferir:
    { $items }

    Nosso contato: { $contact }
    { $us }
transfer-instruction-nce =
    Para { $them },

    { $customer } (ID da Microsoft { $customer-id }, domínio { $domain }) quer transferir as suas licenças do novo comércio de { $us } para vocês. Vocês, o parceiro futuro, criam a solicitação; nós escolhemos os itens e aceitamos.

    1. Vocês precisam de uma relação de revendedor com o cliente e do Contrato do Cliente da Microsoft dele com vocês.
    2. No Partner Center: o cliente, Assinaturas, Solicitações de transferência, Adicionar nova solicitação, novo comércio. Uma solicitação leva no máximo 25 itens.
    3. Parceiro atual: { $us }, ID da Microsoft { $us-id }, domínio { $us-domain }. Email do cliente para notificações: { $email }. Se vocês vendem por revendedores, a ID do revendedor é obrigatória.
    4. Enviar solicitação de transferência. Ela fica pendente por 30 dias; enquanto isso somente vocês podem cancelá-la.

    O que o cliente quer transferir:
    { $items }

    Nosso contato: { $contact }
    { $us }

# O que fazer a seguir
transfer-do-only-read = Solicitações de cobrança só são lidas aqui.
transfer-do-choose-classic = Escolha a assinatura clássica do Azure: contas transfers event { $id } noted --item SUB
    .screen = Marque as assinaturas clássicas do Azure (Espaço); depois e registra o aviso do cliente.
transfer-do-notice = Etapa 1: registre o aviso por escrito do cliente: contas transfers event { $id } notice-received --file F
    .screen = Etapa 1: e registra o aviso do cliente por escrito.
transfer-do-ticket = Etapa 2: o parceiro atual abre o tíquete de suporte: contas transfers event { $id } ticket-opened --set ticket=NUMBER
    .screen = Etapa 2: o parceiro atual abre o tíquete de suporte; e registra o número.
transfer-do-form = Etapas 3 e 4: o parceiro atual assina o formulário e o envia: contas transfers form { $id }
    .screen = Etapas 3 e 4: F copia o formulário; ele é assinado e enviado, depois e registra.
transfer-do-signatures = Etapa 5: o cliente e o novo parceiro assinam o formulário e o devolvem: contas transfers event { $id } form-returned
    .screen = Etapa 5: o cliente e o novo parceiro assinam o formulário e o devolvem; e registra.
transfer-do-attach = Etapa 6: confira contatos e assinaturas, anexe o formulário ao tíquete: contas transfers event { $id } form-attached --file F
    .screen = Etapa 6: confira contatos e assinaturas, anexe o formulário ao tíquete; e registra.
transfer-do-wait-acknowledged = A Microsoft confirma em até oito horas úteis: contas transfers event { $id } acknowledged --set engineer=NAME
    .screen = A Microsoft confirma em até oito horas úteis; e registra.
transfer-do-wait-calls = A Microsoft liga para os dois parceiros, depois transfere ou recusa: contas transfers event { $id } transferred --set new-id=GUID --set azure-id=GUID
    .screen = A Microsoft liga para os dois parceiros, depois transfere ou recusa; e registra.
transfer-do-clean = Etapas 7 e 8: o novo parceiro remove os acessos antigos: contas transfers event { $id } access-cleaned --file F
    .screen = Etapas 7 e 8: o novo parceiro remove os acessos antigos; e registra.
transfer-do-choose = Escolha o que deve ir: contas transfers event { $id } noted --item SUB
    .screen = Marque o que deve ir (Espaço); depois x envia.
transfer-do-send = Veja a prontidão e examine, depois envie: contas transfers send { $id } --confirm NAME
    .screen = Veja 2 Prontidão e 3 Examinar; depois x envia.
transfer-do-wait-target = { $them } aceita ou rejeita; até lá pode ser retirada: contas transfers withdraw { $id }
    .screen = { $them } aceita ou rejeita; até lá x retira.
transfer-do-answer = Examine, depois aceite ou recuse: contas transfers accept { $id } --confirm NAME
    .screen = Veja 3 Examinar; depois x aceita ou recusa.
transfer-do-wait-source = { $them } escolhe e aceita; enquanto está pendente pode ser cancelada: contas transfers cancel { $id }
    .screen = { $them } escolhe e aceita; enquanto está pendente x cancela.
transfer-do-choose-answer = Escolha os itens, examine, depois aceite ou recuse: contas transfers accept { $id } --item SUB --confirm NAME
    .screen = Marque o que pode ir (Espaço), veja 3 Examinar; depois x aceita ou recusa.
transfer-do-expired = Ninguém respondeu em 30 dias: registre, e quem solicitou cria uma nova: contas transfers event { $id } expired
    .screen = Ninguém respondeu em 30 dias: e registra; quem solicitou cria uma nova.
transfer-do-wait-moving = A Microsoft está transferindo; até 15 minutos são normais: contas transfers event { $id } completed
    .screen = A Microsoft está transferindo; até 15 minutos são normais. e registra o resultado.
transfer-do-slow = Está demorando mais de 15 minutos; a Microsoft tenta por 3 dias: contas transfers event { $id } completed
    .screen = Está demorando mais de 15 minutos; a Microsoft tenta por 3 dias. e registra o resultado.
transfer-do-stuck = Mais de 3 dias: abra uma solicitação de serviço com este texto: contas transfers form { $id }
    .screen = Mais de 3 dias: abra uma solicitação de serviço; F copia o texto.
transfer-do-again = O que não foi pode ir em uma nova transferência.
transfer-do-refresh = A Microsoft disse algo desconhecido: consulte de novo: contas transfers event { $id } refreshed --set status=WORD
    .screen = A Microsoft disse algo desconhecido: consulte de novo; e registra o que ela diz.
transfer-do-nothing = Não há mais nada a fazer.
transfer-do-tasks = { $count ->
    [one] Uma tarefa da lista está aberta: contas transfers event { $id } ticked --set done=N
   *[other] { $count } tarefas da lista estão abertas: contas transfers event { $id } ticked --set done=N
}
    .screen = { $count ->
    [one] Uma tarefa está aberta: veja 5 Tarefas.
   *[other] { $count } tarefas estão abertas: veja 5 Tarefas.
}
transfer-do-next = A seguir
transfer-service-request =
    A solicitação de transferência { $remote } está em andamento desde { $since } UTC, há mais de 3 dias.

    Tipo: { $kind }
    Cliente: { $customer } (ID da Microsoft { $customer-id }, domínio { $domain })
    Parceiro atual: { $current } (ID da Microsoft { $current-id })
    Novo parceiro: { $new } (ID da Microsoft { $new-id })
    Itens:
    { $items }

    Informem por que ela não foi concluída e o que falta para concluí-la.
    Nosso contato: { $contact }
