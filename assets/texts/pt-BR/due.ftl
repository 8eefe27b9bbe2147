### O que está vencendo.
due-kind-stuck = Transferência travada
due-kind-expired = Solicitação expirada
due-kind-stale = Transferência parada
due-kind-slow = Transferência lenta
due-kind-expires = Solicitação expira
due-kind-window-closes = Janela de cancelamento fecha
due-kind-term-ends = Prazo termina
due-hint-stuck = Em andamento há mais de 3 dias: abra uma solicitação de serviço.
due-hint-expired = Ninguém respondeu em 30 dias: registre que expirou e peça uma nova.
due-hint-stale = Nada acontece há 30 dias: pergunte como está.
due-hint-slow = Demora mais que o usual: olhe de novo mais tarde.
due-hint-expires = Ninguém respondeu ainda; depois desse momento é preciso uma nova solicitação.
due-hint-window = Depois desse momento ela não pode mais ser cancelada.
due-hint-window-guess = Pela janela usual; o Partner Center sabe ao certo.
due-hint-renews = Ela se renova com a mesma quantidade.
due-hint-suspended = Ela está suspensa: depois desse momento não pode ser reativada.
due-hint-ends = Ela não se renova: ligue a renovação automática ou deixe-a expirar.
due-nothing = Nada está vencendo.
due-column-at = Quando (UTC)
due-column-days = Dias
due-column-kind = O quê
due-column-name = Nome
due-column-id = ID
due-column-hint = Em que pensar
help-contas-due = O que está vencendo em todos os clientes: transferências, janelas de cancelamento, prazos. Código de saída 3 quando há algo
help-contas-due-arg-days = Quantos dias olhar adiante (padrão: 30; para solicitações que expiram, 7)
scope-due = O que está vencendo
due-title = O que está vencendo
due-loading = Olhando transferências e prazos…
due-nothing-way = Nenhuma transferência espera demais, nenhuma janela fecha e nenhum prazo termina em 30 dias.
due-column-day = Dia
due-late = { $count ->
    [one] 1 está atrasada
   *[other] { $count } estão atrasadas
}
due-key-open = o que está vencendo
due-count = { $count ->
    [one] 1 coisa está vencendo
   *[other] { $count } coisas estão vencendo
}
