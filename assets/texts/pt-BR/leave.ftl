### The screen that removes a relationship, and what the account page says of a removed one.

leave-title = Remover relação: { $name }
leave-looking = Procurando o que impede a remoção…
leave-failed-way = Tecle F5 para procurar de novo, ou Esc para voltar.
leave-blocked = { $count ->
    [one] Uma coisa impede a remoção da relação com { $name }:
   *[other] { $count } coisas impedem a remoção da relação com { $name }:
}
leave-kind-subscription = Assinatura
leave-kind-reservation = Reserva
leave-kind-software = Software
leave-kind-transfer = Transferência
leave-dealt = { $count ->
    [one] uma resolvida
   *[other] { $count } resolvidas
}
leave-more = PgDn PgUp: linha { $seen } de { $all } do que se segue
leave-key-more = rolar o que se segue
leave-reason = Motivo
leave-reason-hint = Por que a relação termina; fica guardado com o cliente e no registro de atividades.
leave-confirm = Nome ou domínio
leave-confirm-hint = Digite o nome do cliente ou o domínio primário, para que não se perca o cliente errado.
leave-transfer = Transferência com { $name }
leave-transfer-wait = A transferência está em andamento: ela termina sozinha ou a Microsoft a encerra.
leave-removed = Relação removida em { $at } por { $operator }: { $reason }
leave-key-remove = remover a relação de revendedor
leave-key-delegated = remover só a administração delegada
leave-key-restore = restabelecer a relação
leave-key-deal = resolver
leave-key-copy-command = copiar comando

tags-key = marcas dos clientes marcados, ou deste
tags-title = { $count ->
    [one] Marcas de { $name }
   *[other] Marcas de { $count } clientes marcados
}
tags-count = { $carried } de { $count }
tags-new = nova marca “{ $tag }”
tags-none = Ainda não há marcas. Digite o nome de uma nova.

leave-permissions = O que o cliente pode comprar por conta própria
leave-reservations-on = Permitir reservas do Azure
leave-reservations-off = Não permitir mais reservas do Azure
leave-plans-on = Permitir planos de economia do Azure
leave-plans-off = Não permitir mais planos de economia do Azure
leave-budget = Orçamento mensal do Azure
leave-key-permissions = mudar o que o cliente pode comprar por conta própria
leave-key-budget = definir o orçamento mensal do Azure
leave-key-no-budget = remover o orçamento mensal do Azure
leave-key-status = registrar o status da conta
