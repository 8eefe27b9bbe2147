### Adicionar um cliente, e a conta de um cliente.

forms-none = nenhum
forms-not-said = sem indicação: como a Microsoft faz por padrão
forms-no-reseller = sem revendedor: um cliente direto seu
forms-country-fixed = Seu mercado é este único país.

forms-hint-company = O nome jurídico como nos documentos oficiais: sem sigla, sem forma abreviada, sem nome de teste.
forms-hint-domain = Faça-o parecido com o nome da empresa: ele forma o locatário e os primeiros endereços de email e nunca poderá ser alterado. Digite só a primeira parte.
forms-hint-country = Digite para procurar. A lista tem os países do seu mercado.
forms-hint-registration = O número da empresa, nunca o de uma pessoa.
forms-hint-date = O dia em que o cliente aceitou, como ano-mês-dia, p. ex. 2026-11-22. Não no futuro.
forms-hint-list = Separe vários com vírgulas.
forms-hint-domains = Separe vários com vírgulas. Escreva (federado) atrás de um cujos usuários entram por outro diretório.
forms-hint-notes = O sinal ⏎ representa uma nova linha.
forms-hint-gdap = Sem isto você não tem acesso de administrador no início. Você mesmo ainda concede as funções aos seus grupos de segurança.
forms-hint-reseller = O revendedor recebe acesso de administrador à conta e às assinaturas dela.
forms-hint-website = Recomendado: ajuda a Microsoft a verificar a escola.

forms-add-title = Adicionar cliente
forms-loading = Procurando um cliente não concluído…
forms-step-info = Informações da conta
forms-step-review = Revisão
forms-step-done = Confirmação
forms-next-review = Próximo: Revisão
forms-missing = { $count ->
    [one] Falta: { $names }
   *[other] Faltam { $count }: { $names }
}
forms-still-needed = { $count ->
    [one] Um campo precisa ser preenchido ou corrigido: { $first }
   *[other] { $count } campos precisam ser preenchidos ou corrigidos, o primeiro: { $first }
}
forms-beside-needed = Ainda a preencher ou corrigir
forms-beside-nothing = nada
forms-beside-found = Encontrado até agora
forms-required-mark = * obrigatório
forms-section-company = Empresa
forms-section-contact = Contato principal
forms-section-relationship = Relacionamento e marcas

forms-offer-title = Você não terminou
forms-offer-add = Há um cliente que você começou a adicionar.
forms-offer-add-named = Você começou a adicionar { $name }.
forms-offer-edit = { $count ->
    [one] Um campo de { $name } foi alterado e não foi salvo.
   *[other] { $count } campos de { $name } foram alterados e não foram salvos.
}
forms-offer-continue = Continuar de onde você parou
forms-offer-discard = Descartar
forms-draft-kept = O que você digitou está guardado e será oferecido de novo.
forms-discard-title = Descartar
forms-discard-text = Tudo o que você digitou para este cliente será apagado de vez.
forms-discard-yes = descartar

forms-done = O cliente foi adicionado.
forms-contact = Contato principal
forms-admin-account = Conta de usuário administrador
forms-password = Senha temporária
forms-password-once = Esta senha é mostrada só agora e não fica guardada em lugar nenhum. Anote-a, ou copie-a com c; depois pressione y. Ninguém poderá lê-la de novo.
forms-note-first = Primeiro anote a senha, depois pressione y: ela não pode ser mostrada de novo.
forms-copied-password = A senha está na área de transferência.
forms-agreement-open = Ainda não aceito: o cliente é consultado no Centro de administração do Microsoft 365 e não pode comprar antes.
forms-agreement-attested = Atestado por você, aceito em { $date }
forms-qualification-asked = Educação: em análise, em geral por três dias úteis

forms-account-title = { $name }
forms-account-loading = Lendo a conta…
forms-account-gone = Este cliente não está mais no livro.
forms-account-gone-way = Pressione Esc para voltar à lista.
forms-account-failed-way = Pressione F5 para tentar de novo, ou Esc para voltar.
forms-tenant-name = no locatário: { $name }
forms-not-for-roles = Suas funções não podem ver isto
forms-not-visible = Não visível sem acesso delegado
forms-users = { $count ->
    [one] { $count } usuário
   *[other] { $count } usuários
}
forms-source-created = adicionado aqui
forms-source-imported = importado
forms-source-demo = inventado para a demonstração
forms-last-seen = visto por último { $at }
forms-was = salvo: { $value }
forms-unsaved = { $count ->
    [one] uma alteração não salva
   *[other] { $count } alterações não salvas
}
forms-unsaved-way = { $count ->
    [one] Uma alteração não está salva: Ctrl-S revisa e salva, Esc sai e a guarda.
   *[other] { $count } alterações não estão salvas: Ctrl-S revisa e salva, Esc sai e as guarda.
}
forms-nothing-changed = Nada foi alterado.
forms-conflict = Alguém alterou isto nesse meio-tempo. Antes: { $base }. Agora: { $theirs }. O seu: { $mine }. Salve para ficar com o seu, ou desfaça sua alteração com Ctrl-R.
forms-legend = = só para consulta   * alterado

forms-key-review = próximo: revisão
forms-key-discard = descartar
forms-key-keep = guardar e sair
forms-key-noted = anotei a senha
forms-key-copy-password = copiar senha
forms-key-copy-sign-in = copiar nome de entrada
forms-key-note-first = anote a senha primeiro
forms-key-edit = editar
forms-key-users = usuários
forms-key-import-users = adicionar usuários
forms-key-log = atividades dele
forms-key-reset = desfazer esta alteração
forms-key-stop-editing = parar de editar
forms-locked = Isto não pode ser alterado aqui; o motivo está logo abaixo.
