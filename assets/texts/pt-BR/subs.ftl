### Assinaturas (accounts.md, seção 3).

## Tipos e escopos.
subs-kind-new-commerce = Novo comércio
subs-kind-legacy = Clássica
subs-kind-azure-plan = Plano do Azure
subs-kind-azure-subscription = Assinatura do Azure
subs-kind-azure-legacy = Azure clássico
subs-kind-reservation = Reserva
subs-kind-savings-plan = Plano de economia
subs-kind-software-subscription = Assinatura de software
subs-kind-perpetual-software = Software perpétuo
subs-scope-single = Uma assinatura
subs-scope-shared = Compartilhado
subs-scope-resource-group = Grupo de recursos
subs-scope-management-group = Grupo de gerenciamento

## O que se pode fazer.
subs-do-suspend = Suspender
subs-do-reactivate = Reativar
subs-do-cancel = Cancelar
subs-do-quantity = Alterar quantidade
subs-do-auto-renew = Renovação automática
subs-do-rename = Renomear
subs-key-quantity = alterar quantidade
subs-key-auto-renew = renovação automática
subs-key-rename = renomear
subs-key-suspend = suspender
subs-key-reactivate = reativar
subs-key-cancel = cancelar

## Por que algo não pode ser feito.
subs-member-missing = Uma assinatura precisa de { $member }.
subs-renewal-runs = A renovação está em andamento e pode durar até { $until } UTC; tente depois. Enquanto isso só o apelido pode mudar.
subs-in-transfer = Uma transferência com { $partner } a contém; a transferência mantém a quantidade com que foi feita.
subs-quantity-one = É preciso pelo menos 1.
subs-no-parent = A assinatura principal { $id } ainda não está no livro.
subs-base-not-active = A assinatura principal { $base } não está ativa, mas: { $status }.
subs-plan-in-use = { $count ->
    [one] Há uma assinatura do Azure ativa neste plano. Cancele-a primeiro.
   *[other] Há { $count } assinaturas do Azure ativas neste plano. Cancele-as primeiro.
}
subs-reactivate-not-suspended = Só uma assinatura suspensa pode ser reativada; esta está: { $status }.
subs-reactivate-too-late = O prazo terminou em { $end } UTC; ela não pode mais ser reativada.
subs-suspended-by-microsoft = A Microsoft a suspendeu: { $reasons }. Só a Microsoft pode desfazer isso.
subs-trial-cancel = O status de uma avaliação não pode mudar. Em vez disso, desligue a renovação automática.
subs-trial-quantity = A quantidade de uma avaliação não pode mudar; converta-a primeiro.
subs-cancel-window-guess = Pela janela usual ela podia ser cancelada até { $until } UTC. O Partner Center sabe ao certo.
subs-cancel-never = Esta assinatura não pode ser cancelada.
subs-no-renewal = Ela não tem prazo que possa ser renovado.
subs-renewal-not-active = A renovação automática só muda enquanto ela está ativa; está: { $status }.
subs-rename-status = Só uma assinatura ativa ou suspensa pode ser renomeada; esta está: { $status }.
subs-name-empty = O apelido precisa de pelo menos 1 caractere.
subs-name-long = { $count } caracteres; são permitidos { $max }.
subs-name-control = O apelido contém um caractere de controle.
subs-quantity-fixed = A quantidade não pode ser alterada aqui.
subs-quantity-suspended = A quantidade de uma assinatura suspensa não pode mudar. Reative-a primeiro.
subs-quantity-not-active = A quantidade só muda enquanto ela está ativa; está: { $status }.
subs-schedule-lost = O que está agendado para o próximo prazo se perde com uma nova quantidade.
subs-seats-unknown = O contas não sabe quais licenças estão nos seus 7 dias; o Partner Center pode recusar menos.
subs-seats-closed = Licenças só podem ser removidas em até 7 dias; essas janelas fecharam em { $until } UTC.
subs-seats-none = Nenhuma licença pode ser removida agora; cada uma só até 7 dias depois de adicionada.
subs-seats-until = { $count ->
    [one] Você pode remover 1 licença até { $until } UTC.
   *[other] Você pode remover até { $count } licenças até { $until } UTC.
}
subs-seats-few = { $count ->
    [one] Você pode remover 1 licença.
   *[other] Você pode remover até { $count } licenças.
}
subs-seats-more = { $count ->
    [one] 1 licença é adicionada; ela pode ser devolvida por 7 dias.
   *[other] { $count } licenças são adicionadas; elas podem ser devolvidas por 7 dias.
}

## Suspender (SUB-1).
subs-suspend-users = Os usuários perdem o acesso na hora; os administradores mantêm o acesso aos dados.
subs-suspend-billed = Você continua sendo cobrado enquanto ela está suspensa.
subs-suspend-not-billed = Você não é cobrado enquanto ela está suspensa.
subs-suspend-renewal-off = A renovação automática é desligada.
subs-suspend-schedule-lost = O que está agendado para o próximo prazo se perde.
subs-suspend-charge-stays = A alteração da próxima cobrança permanece.
subs-suspend-add-ons = { $count ->
    [one] O complemento dela é suspenso junto.
   *[other] Os { $count } complementos dela são suspensos junto.
}
subs-suspend-data-until = Ela pode ser reativada até { $until } UTC ({ $local } no horário local), o fim do prazo. Depois disso os usuários continuam sem acesso, e em { $gone } UTC os dados são excluídos.
subs-suspend-data-gone = Ela pode ser reativada até { $until } UTC ({ $local } no horário local). Depois é excluída com os dados.
subs-suspend-data-unknown = Depois do fim do prazo ela não pode ser reativada e os dados se perdem; o livro não conhece essa data.
subs-suspend-reason = Motivo, guardado só neste livro: { $reason }

## Reativar.
subs-reactivate-title = Reativar { $name } de { $customer }
subs-reactivate-access = Os usuários voltam a ter acesso na hora.
subs-reactivate-renewal = A renovação automática continua desligada. Ligue-a de novo: contas subscriptions set { $id } --auto-renew on
    .screen = A renovação automática continua desligada: w liga de novo.
subs-ask-renewal = Ligar de novo a renovação automática? contas subscriptions set { $id } --auto-renew on
    .screen = Ligar a renovação automática de novo? (w)

## Cancelar (SUB-2).
subs-cancel-final = Um cancelamento na Microsoft não pode ser desfeito.
subs-cancel-users = Os usuários perdem o serviço agora; os administradores podem salvar os dados por 7 dias.
subs-cancel-until = Ela pode ser cancelada até { $until } UTC ({ $local } no horário local).
subs-cancel-until-guess = Pela janela usual ela pode ser cancelada até { $until } UTC ({ $local } no horário local); o Partner Center sabe ao certo.
subs-cancel-any-time = Ela pode ser cancelada a qualquer momento.
subs-cancel-window-unknown = O livro não sabe até quando ela pode ser cancelada.
subs-cancel-add-ons = { $count ->
    [one] 1 outra depende dela e fica como está.
   *[other] { $count } outras dependem dela e ficam como estão.
}
subs-cancel-undo = Desfazer corrige só este livro.
subs-refund-full = O valor total é devolvido.
subs-refund-full-until = O valor total é devolvido até { $until } UTC ({ $local } no horário local).
subs-refund-part = O valor é devolvido em proporção aos dias que restam.
subs-refund-part-until = O valor é devolvido em proporção aos dias que restam, até { $until } UTC ({ $local } no horário local).
subs-refund-none = Nada é devolvido; o prazo inteiro é cobrado.
subs-refund-rule = Em até 24 horas da compra ou renovação o valor total é devolvido, depois em proporção aos dias até o 7º; depois disso nada, e o prazo inteiro é cobrado.
subs-refund-software = O valor total é creditado na próxima fatura; as chaves são revogadas.

## Definir.
subs-set-title = Alterar { $name } de { $customer }
cli-subs-set-nothing = Diga o que definir: --quantity, --auto-renew ou --name.
subs-renews = Ela é renovada depois de { $until } UTC.
subs-ends = Ela termina em { $until } UTC.

## Encontrar.
subs-not-found = Nenhuma assinatura do livro tem um ID que começa com “{ $what }”.
subs-ambiguous = “{ $what }” é o começo de mais de um ID: { $matches }. Escreva mais dele.

## Arquivos.
subs-import-title = { $file }, assinaturas de { $customer }: { $new } novas, { $changed } alteradas, { $unchanged } como estão, { $rejected } recusadas
subs-import-done = Assinaturas lidas: { $new } novas, { $changed } alteradas
subs-import-keeps = O que o arquivo não diz fica como está; assinaturas que não estão nele permanecem.
subs-row-width = { $cells } células onde o cabeçalho tem { $columns } colunas.
subs-row-twice = A mesma assinatura está na linha { $line }; vale a primeira.
subs-cell-empty = { $column } não pode ficar vazio.
subs-cell-quantity = É esperado um número inteiro.
subs-cell-status = Status desconhecido. Conhecidos: { $known }.
subs-cell-switch = É esperado Sim ou Não.
subs-cell-date = É esperada uma data, p. ex. 2026-11-22.
subs-cell-id = Aqui é esperado um ID: 8-4-4-4-12 dígitos hexadecimais.
subs-exported = { $count ->
    [one] 1 assinatura gravada em { $path }
   *[other] { $count } assinaturas gravadas em { $path }
}
subs-would-export = { $count ->
    [one] 1 assinatura seria gravada.
   *[other] { $count } assinaturas seriam gravadas.
}

## A lista.
subs-column-term-end = Fim do prazo
subs-column-renewal = Renovação
subs-column-cancel-until = Cancelável até
subs-column-possible = Possível agora
subs-renewal-renews = Renova
subs-renewal-ends = Termina
subs-renewal-none = Sem prazo

rule-json-whole = Aqui é esperado um número inteiro.
operation-import-subscriptions = Importar assinaturas
operation-export-subscriptions = Exportar assinaturas

## Ajuda.
help-contas-subscriptions = Assinaturas, reservas e software dos clientes
help-contas-subscriptions-list = Lista as assinaturas com suas datas e o que é possível agora
help-option-at = O relógio: um momento ou dia, ISO 8601, UTC (padrão: agora)
help-contas-subscriptions-add = Registra uma venda a partir do JSON do Partner Center
help-contas-subscriptions-add-arg-file = O arquivo JSON; entitlementType faz dela uma reserva ou software
help-contas-subscriptions-import = Lê o CSV "Exportar assinaturas" do portal, ou a forma completa
help-contas-subscriptions-import-arg-file = O arquivo CSV, em inglês ou português
help-contas-subscriptions-export = Grava as cinco colunas do portal em CSV
help-option-complete = Todas as colunas em vez das cinco do portal
help-contas-subscriptions-suspend = Registra que uma assinatura está suspensa
help-contas-subscriptions-reactivate = Registra que uma assinatura suspensa está ativa de novo
help-contas-subscriptions-cancel = Registra que uma assinatura, reserva ou software foi cancelado
help-contas-subscriptions-set = Altera quantidade, renovação automática ou apelido
help-option-subscription = A assinatura: o ID ou um começo dele que nenhuma outra tem
help-option-quantity = Quantas licenças
help-option-auto-renew = Renovação automática
help-contas-subscriptions-set-arg-name = Apelido, no máximo 128 caracteres

## Telas.
scope-subscriptions = Assinaturas de um cliente
scope-purchases = Assinaturas de todos os clientes
subs-title = Assinaturas de { $name }
subs-loading = Lendo as assinaturas…
subs-empty = Nada está registrado.
subs-empty-way = a registra uma venda de um arquivo JSON do Partner Center, i lê o "Exportar assinaturas" do portal.
subs-column-quantity-short = Qtd.
subs-do-title = { $name }: o que fazer?
subs-do-renew-on = Ligar a renovação automática
subs-do-renew-off = Desligar a renovação automática
subs-do-details = Mostrar tudo o que se sabe
subs-ask-title = Ligar de novo a renovação automática?
subs-ask-text = { $name } está ativa de novo, mas não se renova sozinha.
subs-ask-yes = ligar
subs-reason-title = Por que ela é suspensa?
subs-reason-non-payment = Falta de pagamento
subs-reason-fraud = Fraude
subs-reason-customer = A pedido do cliente
subs-reason-other = Outro motivo
subs-prompt-reason = Motivo; ele fica neste livro
subs-prompt-quantity = Quantas licenças?
subs-prompt-name = Apelido
subs-prompt-add = Que arquivo contém a venda (JSON do Partner Center)?
subs-prompt-export = Gravar as assinaturas em
subs-export-title = { $count ->
    [one] Exportar 1 assinatura
   *[other] Exportar { $count } assinaturas
}
subs-export-portal = As cinco colunas do portal
subs-export-complete = Todas as colunas
subs-import-screen = Importar assinaturas de { $name }
subs-import-file = Que arquivo de assinaturas de { $name }?
subs-import-file-way = Tecle Enter para escolher o CSV que o Partner Center exportou. Nada muda antes de você ver o que aconteceria.
subs-import-saving = Gravando as assinaturas…
subs-import-confirm = Importar estas assinaturas de { $name }?
subs-import-confirm-text = Assinaturas a adicionar: { $new }; a alterar: { $changed }. Linhas recusadas e deixadas de fora: { $rejected }. Pode ser desfeito por inteiro.
subs-detail-usual = { $until } UTC (a janela usual)
subs-detail-any-time = A qualquer momento
subs-detail-never = Nunca
subs-detail-renews = Renova depois de
subs-detail-reactivate = Reativável até
subs-detail-expires = Expira
subs-detail-disabled = Usuários sem acesso
subs-detail-deleted = Dados excluídos
subs-detail-transfer = Em transferência com
subs-detail-moved-to = Transferida para
subs-detail-came-from = Veio de
subs-detail-handover = { $partner }, cobrança a partir de { $date }
subs-detail-former-id = ID anterior da assinatura
subs-detail-reason = Suspensa porque
subs-detail-microsoft = Pela Microsoft
subs-detail-scope = Escopo
subs-detail-offer = Produto
subs-detail-term = Prazo
subs-detail-cycle = Ciclo de cobrança
subs-detail-azure = ID do Azure
subs-detail-parent = Principal
subs-detail-begun = Começou
subs-detail-offer-id = Oferta
subs-detail-order = Pedido
subs-detail-not = Não: { $what }
subs-key-open = assinaturas
subs-key-do = o que fazer
subs-key-add = registrar uma venda de um arquivo
subs-key-import = importar
subs-key-export = exportar
subs-key-copy = copiar o ID da assinatura
purchases-title = Assinaturas de todos os clientes
purchases-empty = Nenhum cliente tem assinatura neste livro.
purchases-empty-way = Abra um cliente e tecle S para registrar o que ele comprou.
purchases-no-hit = Nenhuma assinatura combina com “{ $text }”.
purchases-sort-customer = ordenar por cliente
purchases-sort-name = ordenar por nome
purchases-sort-term = ordenar por fim do prazo
purchases-sort-status = ordenar por status
purchases-sort-quantity = ordenar por quantidade
purchases-key-open = assinaturas de todos os clientes
