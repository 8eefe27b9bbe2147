### Usuários de um cliente e suas licenças: editados, excluídos, restaurados, atribuídas.

act-users = Editar, excluir e restaurar usuários e redefinir suas senhas
act-licenses = Atribuir licenças

# Achados e recusas
people-no-such-field = Não há campo { $field } que possa ser definido aqui. Campos: { $known }.
people-needs-display-name = Falta o nome de exibição.
people-control-character = Há um caractere de controle no valor. Remova-o.
people-location-needed = O usuário tem licenças: o local de uso não pode ficar vazio.
people-synced = O usuário vem do diretório do próprio cliente por sincronização. Altere o nome lá.
people-password-elsewhere = A senha deste usuário é mantida pelo diretório do próprio cliente. Redefina-a lá.
people-left-out = { $name }: { $reason }
people-left-out-more = Mais { $count } ficam de fora por motivos como estes.
people-is-deleted = O usuário está excluído. Restaure-o primeiro.
people-no-such-user = Nenhum usuário deste cliente tem este nome de usuário ou ID.
people-name-taken = Outro usuário deste cliente tem este nome de usuário.
people-name-of-deleted = Um usuário excluído tem este nome: ele não poderá ser restaurado enquanto este mantiver o nome.
people-name-in-use = Um usuário ativo tem agora o nome { $name }. Renomeie-o primeiro.
people-being-purged = Os trinta dias terminaram: o usuário está sendo eliminado e não pode ser restaurado.
people-last-admin = Este é o último administrador global do cliente que consegue entrar. Dê a função a outra pessoa primeiro.
people-role-not-held = O usuário não tem a função { $role }. Funções: { $held }
people-bad-role = Não é o nome de uma função: no máximo { $max } caracteres, nenhum de controle.
people-grants-admin = { $user } recebe a função { $role } em { $customer }: quem a tem pode alterar o locatário do cliente.
people-edit-needs-edit = Diga o que alterar: --set CAMINHO=VALOR, --clear CAMINHO, --add-role FUNÇÃO ou --remove-role FUNÇÃO.

# Saídas, na linha de comando
people-way-partial = --partial-licenses atribui as que há.
people-way-location = --location BR dá um a quem não tem.
people-way-rename = contas users edit NOME --set userPrincipalName=… renomeia o ativo.

# Revisões
people-edit-title = Editar o usuário { $upn } de { $customer }
people-signs-in-as = A partir de agora o usuário entra como { $upn }. O nome antigo deixa de funcionar.
people-delete-title = { $count ->
    [one] Excluir o usuário { $first } de { $customer }
   *[other] Excluir { $count } usuários de { $customer }
}
people-restore-title = { $count ->
    [one] Restaurar o usuário { $first } de { $customer }
   *[other] Restaurar { $count } usuários de { $customer }
}
people-block-title = { $count ->
    [one] Bloquear a entrada de { $first } de { $customer }
   *[other] Bloquear a entrada de { $count } usuários de { $customer }
}
people-unblock-title = { $count ->
    [one] Permitir que { $first } de { $customer } entre novamente
   *[other] Permitir que { $count } usuários de { $customer } entrem novamente
}
people-delete-user = { $name } ({ $upn }): licenças que ficam livres: { $licenses }; funções de diretório: { $roles }
people-none = nenhuma
people-delete-purge = Até { $date } (UTC) o usuário pode ser restaurado; depois todos os seus dados são eliminados para sempre.
people-delete-confirm = Para confirmar, é preciso digitar o nome de usuário { $upn }.
people-delete-confirm-way = Para confirmar, digite o nome de usuário: --confirm { $upn }
people-restore-fields = Licenças, funções e todos os outros campos voltam com o usuário.
people-block-sign-in = O usuário não consegue entrar até ser desbloqueado. As licenças continuam atribuídas.
people-reset-title = Redefinir a senha de { $upn } de { $customer }
people-reset-old-ends = A senha antiga deixa de funcionar. O usuário terá de escolher uma nova na próxima entrada.
people-reset-once = A nova senha temporária é mostrada uma única vez e não fica guardada em lugar nenhum.
people-reset-file = A nova senha temporária vai para { $path }, que só você pode ler, e não fica em nenhum outro lugar.
people-reset-book-only = Isto fica registrado no livro; defina a mesma senha na Microsoft.

# Licenças
licenses-source-unknown = desconhecida
licenses-source-subscriptions = assinaturas
licenses-source-recorded = registradas
licenses-column-name = Produto
licenses-column-sku = SKU
licenses-column-total = Unidades
licenses-column-assigned = Atribuídas
licenses-column-available = Disponíveis
licenses-column-suspended = Suspensas
licenses-column-source = Origem
licenses-unknown = O cliente não tem o produto { $sku }. Produtos: { $known }.
licenses-none-known = O cliente não tem o produto { $sku }, nem nenhum outro. Registre as assinaturas dele ou as unidades: contas licenses set { $sku } --units N --customer ID
licenses-bad-sku = Não é o id de um produto: 1 a { $max } caracteres, nenhum de controle.
licenses-from-subscription = As { $units } unidades de { $name } vêm de assinaturas ativas no livro. Altere a assinatura.
licenses-overdrawn = Há mais licenças de { $name } atribuídas ({ $assigned }) do que existem ({ $units }).
licenses-set-title = { $units ->
    [0] Esquecer as unidades de { $name } de { $customer }
    [one] Registrar { $units } unidade de { $name } para { $customer }
   *[other] Registrar { $units } unidades de { $name } para { $customer }
}
licenses-set-book-only = Estas unidades contam onde nenhuma assinatura do livro dá unidades do produto.
licenses-bad-plan = Não é o id de um plano de serviço: 1 a { $max } caracteres, nenhum de controle.
licenses-unknown-plan = { $name } não tem o plano de serviço { $plan }. Planos: { $known }.
licenses-plan-both = O plano de serviço { $plan } não pode ser ligado e desligado ao mesmo tempo.
licenses-all-plans-off = Ao menos um plano de serviço precisa ficar ligado. Para retirar tudo, revogue a licença.
licenses-both = { $name } não pode ser atribuída e revogada ao mesmo tempo.
licenses-needs-location = Nenhum local de uso está definido; uma licença precisa de um.
licenses-none-left = Não resta nenhuma licença de { $name }.
licenses-short = São necessárias { $needed } licenças de { $name }; { $available } estão disponíveis. Compre mais ou atribua as que há.
licenses-available = { $name }: { $before } disponíveis → { $after }
licenses-location-set = { $count ->
    [one] Um usuário sem local de uso recebe { $code }.
   *[other] { $count } usuários sem local de uso recebem { $code }.
}
licenses-data-lost = { $count ->
    [one] Uma licença é retirada: o usuário perde os dados do serviço depois do prazo de retenção do produto.
   *[other] { $count } licenças são retiradas: os usuários perdem os dados do serviço depois do prazo de retenção do produto.
}
licenses-book-only = Isto altera somente o livro; faça o mesmo na Microsoft.
licenses-assign-title = { $count ->
    [one] Atribuir { $names } a um usuário de { $customer }
   *[other] Atribuir { $names } a { $count } usuários de { $customer }
}
licenses-revoke-title = { $count ->
    [one] Revogar { $names } de um usuário de { $customer }
   *[other] Revogar { $names } de { $count } usuários de { $customer }
}
licenses-change-title = { $count ->
    [one] Alterar as licenças de um usuário de { $customer }
   *[other] Alterar as licenças de { $count } usuários de { $customer }
}
licenses-outcome-assigned = atribuída
licenses-outcome-removed = removida
licenses-outcome-plans = planos alterados
licenses-outcome-unchanged = sem alteração
licenses-outcome-done = feito
licenses-outcome-failed = falhou

# Colunas
people-column-customer = Cliente
people-column-deleted = Excluído (UTC)
people-column-purged = Eliminado (UTC)
people-column-days-left = Dias restantes

# Log de atividades
operation-update-customer-user = Atualizar usuário do cliente
operation-update-customer-user-principal-name = Atualizar nome de entrada do usuário do cliente
operation-delete-customer-user = Excluir usuário do cliente
operation-restore-customer-user = Restaurar usuário do cliente
operation-reset-customer-user-password = Redefinir senha do usuário do cliente
operation-update-customer-user-licenses = Atualizar licenças do usuário do cliente
operation-add-user-member = Adicionar membro de função
operation-remove-user-member = Remover membro de função
operation-set-license-units = Registrar unidades de licença

# Ajuda
help-contas-users-list-arg-customer = Só usuários deste cliente: ID da Microsoft, domínio, nome ou apelido
help-contas-users-list-arg-filter = Filtro, por exemplo 'ana role:any -license:none state:synced location:BR'; chaves license, location, state, role
help-contas-users-list-arg-deleted = Os usuários excluídos, com os dias em que ainda podem ser restaurados
help-contas-users-list-arg-blocked = Só usuários que não conseguem entrar
help-contas-users-list-arg-license = Só usuários que têm este produto: SKU, part number ou nome
help-contas-users-list-arg-unlicensed = Só usuários sem licença
help-contas-users-list-arg-location = Só usuários deste local de uso, ISO 3166-1 alfa-2
help-contas-users-show = Mostrar um usuário
help-contas-users-edit = Editar nomes, nome de usuário, local de uso e funções de diretório de um usuário
help-contas-users-delete = Excluir usuários; podem ser restaurados por trinta dias
help-contas-users-restore = Restaurar usuários excluídos
help-contas-users-block = Bloquear a entrada de usuários
help-contas-users-unblock = Permitir que usuários entrem novamente
help-contas-users-reset-password = Dar a um usuário uma nova senha temporária, mostrada uma única vez
help-option-user = Nome de usuário (UPN) ou ID do objeto
help-option-users = Nomes de usuário (UPN) ou IDs dos objetos
help-option-add-roles = Função de diretório a dar
help-option-remove-roles = Função de diretório a retirar
help-contas-users-edit-arg-set = Campo e seu novo valor: displayName, firstName, lastName, userPrincipalName, usageLocation
help-contas-users-edit-arg-clear = Campo a esvaziar
help-contas-users-delete-arg-confirm = O nome de usuário, digitado: para um administrador ou vários usuários
help-contas-users-reset-password-arg-passwords = Gravar a senha neste novo arquivo, que só você pode ler, em vez de mostrá-la
help-contas-licenses = Licenças dos usuários de um cliente
help-contas-licenses-list = Listar os produtos com suas unidades: no total, atribuídas, disponíveis
help-contas-licenses-set = Registrar quantas unidades de um produto o cliente tem onde nenhuma assinatura do livro o diz; 0 esquece o produto
help-contas-licenses-set-arg-units = Quantas unidades
help-contas-licenses-assign = Atribuir um produto a usuários
help-contas-licenses-revoke = Retirar um produto de usuários
help-contas-licenses-assign-arg-customer = O cliente; sem ele, aquele de quem são os usuários
help-contas-licenses-revoke-arg-customer = O cliente; sem ele, aquele de quem são os usuários
help-contas-licenses-assign-arg-location = Local de uso para usuários que não têm nenhum, ISO 3166-1 alfa-2
help-contas-licenses-assign-arg-without = Plano de serviço a desligar para eles; pode ser repetido
help-contas-licenses-assign-arg-with = Plano de serviço a ligar para eles; pode ser repetido
help-option-sku = O produto: SKU, part number ou nome
help-option-partial-licenses = Onde há menos licenças que usuários, atribuir as que há

# A execução de uma importação
service-import-users-no-run = Nenhuma execução anterior deste arquivo para este cliente é conhecida: começa na primeira linha.
service-import-users-again = { $file }: ninguém a adicionar. Todos os { $done } usuários dele já foram adicionados a { $customer } (entrada { $entry } do log de atividades).
service-import-users-unlicensed = { $count ->
    [one] { $count } usuário fica sem licença de { $name }: não há o suficiente.
   *[other] { $count } usuários ficam sem licença de { $name }: não há o suficiente.
}
service-import-users-without = { $count ->
    [one] { $count } usuário foi adicionado sem a licença que deveria ter. Veja o arquivo de resultado.
   *[other] { $count } usuários foram adicionados sem as licenças que deveriam ter. Veja o arquivo de resultado.
}
people-progress-pace = { $rate }/s, restam { $left }
people-parts-written = { $users } usuários em { $parts } arquivos para carregar à mão no Partner Center. Ninguém é adicionado ao livro.
help-option-licenses = Produto que cada usuário do arquivo recebe: SKU, part number ou nome; pode ser repetido
help-option-resume = Só continuar uma execução anterior deste arquivo; o arquivo de resultado é gravado de novo
help-option-parts = Gravar as linhas válidas em arquivos de 100 nesta pasta, para carregar à mão no Partner Center; ninguém é adicionado
