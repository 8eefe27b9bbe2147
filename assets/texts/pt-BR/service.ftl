### Plans, consequences, refusals, undo, activity log.

service-nothing-to-do = Nada a alterar: 0 alterações.

service-set-up-title = Configurar o livro de { $partner }
service-set-partner-title = Atualizar o perfil de { $partner }
service-partner-already-set-up = Este livro já tem seu parceiro. Um livro pertence a exatamente um parceiro: use outra pasta (--book) para outro.
service-cloud-is-fixed = Um livro pertence para sempre a uma só nuvem. Configure outro livro para a outra nuvem.
service-put-operator-title = Salvar o operador { $name }
service-remove-operator-title = Remover o operador { $mail }
service-last-global-admin = Este é o último operador que é Administrador global. Torne outro Administrador global primeiro.
service-default-operator-stays = { $mail } trabalha quando nenhum operador é indicado e não pode ser removido.
service-only-providers-have-resellers = Só um provedor indireto tem revendedores indiretos. O parceiro deste livro é de outro tipo.
service-unknown-reseller = { $id } não é um revendedor indireto deste livro. “contas resellers list” mostra todos.
service-put-reseller-title = Salvar o revendedor indireto { $name }
service-remove-reseller-title = Remover o revendedor indireto { $name }
service-remove-reseller-consequence = Os clientes que você compartilha com este revendedor ficam como estão; os privilégios delegados também.

service-add-customer-title = Adicionar o cliente { $name }
service-add-customer-domain-is-fixed = { $domain } passa a ser o domínio primário e nunca poderá ser alterado.
service-add-customer-password-once = A senha temporária do primeiro administrador é mostrada uma única vez, depois de salvar, e não é guardada em lugar nenhum.
service-add-customer-undo = Desfazer tira o cliente deste livro; um locatário que existe na Microsoft continua lá.
service-agreement-attested = Ao atestar, você confirma que o cliente aceitou o Contrato de Cliente da Microsoft; a Microsoft avisa por email o contato principal do cliente.
service-agreement-open = O cliente não pode comprar antes de aceitar o Contrato de Cliente da Microsoft no Centro de administração do Microsoft 365.
service-customer-id-taken = Já existe no livro um cliente com este ID da Microsoft. Abra-o.

service-update-customer-title = Atualizar a conta de { $name }
service-rename-consequence = O novo nome aparece em Cobrar de e nesta lista. O locatário do cliente mantém seu nome e domínio: o Administrador global dele o renomeia no Centro de administração do Microsoft 365.

service-undo-title = Desfazer { $seq }: { $action } { $customer }
service-undo-unknown = Não há registro { $seq } no log de atividades. “contas audit list” mostra todos.
service-undo-impossible = A entrada { $seq } é definitiva: não pode ser desfeita. O log mostra o que houve antes.
service-undo-already = A entrada { $seq } já foi desfeita, pela entrada { $by }.
service-undo-book-only = Isto altera só o livro; o que aconteceu na Microsoft permanece.
service-undo-field-changed-since = { $record }: isto foi alterado de novo depois. Desfaça essa alteração primeiro.
service-undo-changed-since = { $record } foi alterado depois. Desfaça essa alteração primeiro.
service-undo-gone-since = { $record } não está mais no livro.
service-undo-customer-has-users = { $record } já tem usuários, assinaturas ou transferências. Desfaça antes o que os criou.
service-undo-more-conflicts = { $count ->
    [one] Mais { $count } registro foi alterado depois.
   *[other] Mais { $count } registros foram alterados depois.
}
service-undo-group = { $records ->
    [one] { $records } registro volta
   *[other] { $records } registros voltam
} ao que era antes.

refusal-nobody = ninguém
refusal-role-or = { $first } ou { $second }
refusal-role = Suas funções não permitem isto ({ $rule }). É preciso ser: { $roles }.
refusal-cloud = Não nesta nuvem (CD-08): { $reason }
refusal-not-found = Nada no livro se chama “{ $what }”. Use um ID da Microsoft, um domínio primário ou um nome ou apelido único.
refusal-ambiguous = “{ $what }” serve para mais de um: { $matches }. Use o ID da Microsoft.
refusal-rule = { $rule }: { $message }
refusal-blocked = A alteração está bloqueada pelos erros acima; nada foi alterado.
refusal-cancelled = Interrompido. O que foi confirmado está no livro; nada ficou pela metade.
refusal-file = { $path }: { $cause }

rules-partner-name-missing = O parceiro precisa de um nome.
rules-partner-no-domains = Sem os domínios do parceiro, ninguém pode verificar que os clientes não os usam (AC-51).
rules-partner-domain = Isto não é um domínio. Escreva como contoso.com.
rules-partner-country = Isto não é um país ou região. Escreva as duas letras (ISO 3166-1), por exemplo BR.
rules-partner-kind-cloud = Esta nuvem não tem provedores nem revendedores indiretos. Escolha direct-bill.
rules-partner-country-cloud = Espera-se que um parceiro desta nuvem esteja no país dela.
rules-operator-name = O operador precisa de um nome.
rules-operator-mail = O operador precisa de um nome de entrada como ana@contoso.com.
rules-operator-roles = O operador precisa de pelo menos uma função.
rules-reseller-name = O revendedor precisa de um nome.
rules-reseller-mpn-id = O PartnerID é um número. O GUID é o ID da Microsoft.
service-no-randomness = A máquina não fornece aleatoriedade utilizável para uma senha. Tente de novo.

service-import-customers-title = { $file }: { $new } novos, { $changed } alterados, { $unchanged } sem alteração, { $rejected } rejeitados
service-import-customers-keeps = Só nome, domínio e relacionamento vêm do arquivo; todo o resto fica como está no livro.
service-import-customers-done = { $new } clientes adicionados, { $changed } alterados

service-import-users-title = { $file }: { $new ->
    [one] adicionar { $new } usuário
   *[other] adicionar { $new } usuários
} a { $customer }, { $rejected ->
    [one] { $rejected } linha com erro
   *[other] { $rejected } linhas com erro
}
service-import-users-errors = { $errors ->
    [one] Há { $errors } erro
   *[other] Há { $errors } erros
} no arquivo, por isso ninguém é adicionado. Corrija-os ou adicione só as linhas válidas (--valid-only).
service-import-users-customer = Cliente: { $customer }, ID da Microsoft { $id }
service-import-users-location = Localização de todos: { $name } ({ $code })
service-import-users-goes-on = { $done ->
    [one] { $done } usuário deste arquivo foi adicionado por uma execução anterior e fica como está.
   *[other] { $done } usuários deste arquivo foram adicionados por uma execução anterior e ficam como estão.
}
service-import-users-domain = { $domain }: { $users ->
    [one] { $users } usuário
   *[other] { $users } usuários
}
service-import-users-own-locations = As linhas que têm local recebem o delas.
service-import-users-unblocked = Os usuários bloqueados no arquivo são criados com a entrada liberada.
service-import-users-own-passwords = As senhas do arquivo são usadas onde ele as tem.
service-import-users-permission = Cada usuário recebe a permissão “Pode usar licenças e serviços”, sem função de administrador.
service-import-users-passwords = As senhas temporárias são gravadas uma única vez, em um arquivo que só você pode ler.
service-import-users-done = { $users } usuários adicionados a { $customer }
service-import-users-file = Os usuários estão no livro, mas não foi possível gravar { $path }: { $cause }
service-passwords-rescued = Uma importação de usuários de { $customer } foi interrompida. As senhas temporárias deles estão em { $path }
service-passwords-wait = Senhas temporárias de usuários de { $customer } esperam para ser gravadas em { $path }: { $cause }
service-passwords-first = Senhas temporárias de uma importação anterior esperam para ser gravadas em { $path }. Libere esse lugar e abra o livro de novo.

service-unknown-operator = { $mail } não é um operador deste livro. Conhecidos: { $known }
service-unfinished-group = { $action } { $file } (entrada { $seq }) foi interrompido; { $parts } partes estão no livro. Para concluir: execute de novo com o mesmo arquivo. Para desfazer: undo { $seq }.
desk-no-book = Nenhum livro está aberto.
desk-not-kept = Não foi guardado: { $cause }

service-undo-title-bare = Desfazer { $seq }: { $action }
