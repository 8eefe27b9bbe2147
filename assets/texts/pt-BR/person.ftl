### Telas de usuários e licenças.

# Listas de usuários
person-all-title = Usuários de todos os clientes
person-all-empty = Nenhum usuário de nenhum cliente está no livro ainda.
person-all-empty-way = Abra um cliente, tecle U para ver os usuários dele e depois i para adicionar muitos de um arquivo.
person-filter-help = nome, nome de usuário ou cliente · license:none location:BR state:blocked role:any state:deleted -license:E3
person-no-hit-way = Tecle Esc para limpar o filtro. As palavras são procuradas no nome de exibição, no nome de usuário e no cliente; license: location: state: role: restringem mais, - inverte um termo.
person-none-deleted = Nenhum usuário foi excluído nos últimos trinta dias.
person-none-deleted-way = Tecle d para voltar aos outros.
person-all-deleted = { $count ->
    [one] O único usuário daqui está excluído.
   *[other] Todos os { $count } usuários daqui estão excluídos.
}
person-all-deleted-way = Tecle d para vê-los: podem ser restaurados durante trinta dias. Tecle i para adicionar usuários de um arquivo.
person-days-left = { $count ->
    [one] resta { $count } d
   *[other] restam { $count } d
}
person-being-purged = em eliminação
person-marked-only = { $count ->
    [one] só { $count } marcado
   *[other] só { $count } marcados
}
person-marked-page = { $count } desta página marcados. Ctrl-A de novo marca todos os { $all } que correspondem.
person-marked-all = { $count ->
    [one] { $count } marcado: todos os que correspondem
   *[other] { $count } marcados: todos os que correspondem
}
person-marked-none = Nenhuma marca nos que correspondem.
person-marked-too-many = { $count } usuários correspondem; no máximo { $most } podem ser marcados. Restrinja a lista com um filtro.
person-import-of-one = Usuários são adicionados a um cliente: abra primeiro os usuários dele.
person-nobody = Não há nenhum usuário aqui.
person-several-customers = Os usuários marcados são de { $count } clientes. Licenças, funções e registro de atividades são de cada cliente: marque usuários de um só.

# O que se pode fazer
person-menu-one = { $name }
person-menu = { $count } usuários marcados
person-do-licenses = gerenciar licenças
person-do-block = bloquear entrada
person-do-unblock = permitir entrada de novo
person-do-reset = redefinir senha
person-do-delete = excluir conta de usuário
person-do-restore = restaurar usuário
person-one-at-a-time = A senha é redefinida para um usuário de cada vez: ela é mostrada uma única vez.
person-not-deleted = O usuário não está excluído.
person-deleted-first = O usuário está excluído. Restaure-o primeiro.
person-blocked-already = A entrada já está bloqueada.
person-not-blocked = A entrada não está bloqueada.
person-type-name = Digite { $upn } e tecle Enter para confirmar:

# Um usuário
person-title = { $name }
person-loading = Lendo o usuário…
person-gone = Este usuário não está mais no livro.
person-gone-way = Ele foi desfeito ou removido nesse meio-tempo. Tecle Esc.
person-first-name = Nome
person-last-name = Sobrenome
person-other-roles = Outras funções
person-section-facts = O que aqui só se pode ver
person-no-location = nenhum
person-state-deleted = Excluído
person-hint-upn = Parte local e um dos domínios do cliente; sem acentos nem espaços.
person-hint-location = Onde o usuário vai usar as licenças; necessário antes de qualquer licença.
person-hint-roles = Enter abre a lista; nela, Enter dá uma função ou a retira.
person-hint-other-roles = Funções que não estão na lista, separadas por vírgulas.
person-where-state = x bloqueia, permite, exclui ou restaura.
person-where-licenses = m gerencia as licenças.
person-where-deleted = x restaura dentro de trinta dias.
person-where-tenant = Vem do locatário do cliente; não pode ser alterado aqui.
person-where-id = Nunca muda.
person-license-without = { $name } (sem { $plans })
person-is-blocked = A entrada está bloqueada
person-is-synced = Sincronizado do diretório do próprio cliente
person-deleted-days = { $count ->
    [one] Excluído; resta { $count } dia para restaurar
   *[other] Excluído; restam { $count } dias para restaurar
}

# Uma senha, uma única vez
person-password-title = Senha temporária
person-password-head = ✓ A senha foi redefinida.
person-password-once = Ela é mostrada só esta vez; o contas não a guarda em lugar nenhum. O usuário terá de escolher uma nova na próxima entrada. Tecle y quando a tiver anotado.

# O que aconteceu com os usuários
person-outcomes-title = Resultado
person-outcomes-failed = não feito
person-column-result = Resultado

# Licenças
person-licenses-title = Licenças de { $name }
person-licenses-of-one = Licenças de { $name }
person-licenses-of = { $count ->
    [one] Licenças de { $count } usuário
   *[other] Licenças de { $count } usuários
}
person-licenses-loading = Lendo as licenças…
person-licenses-none = Nenhum produto de { $name } é conhecido.
person-licenses-none-way = Registre as assinaturas dele, ou tecle a para registrar quantas unidades de um produto existem.
person-licenses-help = Contam todos os usuários do locatário, também os licenciados por outro parceiro. As unidades vêm das assinaturas ativas no livro; n e a registram o que não está nele.
person-licenses-pending = { $count ->
    [one] { $count } alteração; Ctrl-S revisa
   *[other] { $count } alterações; Ctrl-S revisa
}
person-licenses-leave = Sair sem salvar?
person-licenses-leave-text = { $count ->
    [one] { $count } alteração de licenças não está salva.
   *[other] { $count } alterações de licenças não estão salvas.
}
person-licenses-leave-yes = sair
person-column-has = Com ela
person-available-of = { $left } de { $total }
person-short = { $name }: são necessárias { $needed }, { $there } estão disponíveis. Compre mais, ou tecle p para atribuir as que há.
person-short-partial = { $name }: os primeiros { $there } recebem, { $rest } ficam sem.
person-suspended = { $count ->
    [one] { $name }: mais { $count } unidade está suspensa e não pode ser atribuída.
   *[other] { $name }: mais { $count } unidades estão suspensas e não podem ser atribuídas.
}
person-location-missing = { $count ->
    [one] { $count } usuário não tem local de uso: ele é pedido antes da revisão (o o escolhe já).
   *[other] { $count } usuários não têm local de uso: ele é pedido antes da revisão (o o escolhe já).
}
person-location-chosen = { $count ->
    [one] { $count } usuário sem local de uso recebe { $name }.
   *[other] { $count } usuários sem local de uso recebem { $name }.
}
person-location-ask = { $count ->
    [one] Uma licença precisa de um local de uso, e { $count } usuário não tem. Em que país ele vai usar as licenças? Digite para procurar, Enter confirma.
   *[other] Uma licença precisa de um local de uso, e { $count } usuários não têm. Em que país eles vão usar as licenças? Digite para procurar, Enter confirma.
}
person-plans-title = Planos de serviço de { $name }
person-plans-help = Espaço liga ou desliga um plano para todos os que têm o produto; ao menos um fica ligado.
person-plans-nobody = Nenhum dos marcados tem { $name }. Marque primeiro a caixa.
person-plans-unknown = Os planos de serviço de { $name } não são conhecidos aqui.
person-units-title = Unidades de um produto de { $name }
person-units-of = Unidades de { $name } (0 esquece)
person-units-other = outro produto
person-units-sku-hint = Part number, nome ou ID como está na licença de um usuário.
person-units-hint = Quantas unidades o cliente tem; 0 esquece o produto.
person-units-no-number = “{ $text }” não é um número de unidades.
person-units-no-product = Escolha o produto.

# Teclas
person-key-all = usuários de todos os clientes
person-key-user-licenses = licenças
person-key-menu = o que fazer
person-key-mark-all = marcar esta página, todos os que correspondem, nenhum
person-key-marked-only = só os marcados, ou todos
person-key-deleted = usuários excluídos, ou os outros
person-key-licenses = licenças do cliente
person-key-toggle = marcar ou desmarcar
person-key-partial = atribuir as que há
person-key-location = local de uso
person-key-plans = planos de serviço
person-key-plans-done = pronto
person-key-holders = quem tem
person-key-units = definir unidades
person-key-add-product = adicionar produto
person-key-failed = só os não feitos
person-sort-location = ordenar por local de uso
person-sort-licenses = ordenar por licenças
person-sort-state = ordenar por estado
