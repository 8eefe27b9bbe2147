### Solicitações de relação, os formulários da página da conta e o que se faz com os clientes marcados.

pending-title = Solicitações de relação
pending-loading = Lendo as solicitações…
pending-empty = Ainda não se solicitou relação a ninguém.
pending-empty-way = Pressione n para solicitar a um cliente, ou abra um cliente e escolha “solicitar uma relação” na paleta.
pending-new = O que você quer solicitar?
pending-note = O que foi dito (pode ficar vazio)
pending-none = Não há solicitação sob o cursor.
pending-open = { $open ->
    [0] nenhuma aguarda resposta
    [one] uma aguarda resposta
   *[other] { $open } aguardam resposta
} · { $all } ao todo
pending-column-follow-up = Lembrete
pending-kind-direct = Revendedor
pending-kind-indirect = Revendedor indireto
pending-kind-multi-partner = Multiparceiro
pending-kind-multi-channel = Multicanal
pending-kind-gdap = GDAP
pending-gdap-label = Relação de administrador
pending-gdap = { $name }, { $days } dias: { $roles }
pending-closed = Respondida
pending-text-title = Solicitação { $number }: texto
pending-to = Para { $name }
pending-to-mail = Para { $name } <{ $email }>
pending-send-yourself = O contas não envia nada: copie o texto ou envie o arquivo salvo. O link não pode ser alterado.
pending-copied = Copiado: o texto inteiro com o link
pending-link-copied = Copiado: só o link
pending-no-link = Esta solicitação ainda não tem link: o Partner Center o fornece depois de “Finalizar solicitação”.
pending-save-to = Salvar o texto em
pending-advisors-on = Só clientes com relação de consultor, sem marcas; v mostra todos de novo.
pending-advisors-off = Todos os clientes de novo.
pending-advisors = só relações de consultor
pending-key-open = solicitações de relação
pending-key-new = nova solicitação
pending-key-text = mostrar o texto
pending-key-follow-up = lembrado
pending-key-accepted = aceita
pending-key-withdrawn = retirada, ou GDAP encerrado
pending-key-copy = copiar o texto
pending-key-copy-link = copiar o link
pending-key-save = salvar em arquivo
pending-key-ask = solicitar uma relação
pending-key-qualification = solicitar uma qualificação especial
pending-key-agreement = confirmar o Contrato de Cliente da Microsoft
pending-key-delete = excluir o cliente da área restrita com tudo o que tem
pending-key-fields = editar campos dos clientes marcados
pending-key-advisors = só relações de consultor, ou todas

entry-offer = Você começou este formulário antes e não o salvou: { $count ->
    [one] um campo foi preenchido.
   *[other] { $count } campos foram preenchidos.
}
entry-request-title = Nova solicitação: { $kind }
entry-accepted-title = { $name } aceitou a solicitação { $number }
entry-qualification-title = Qualificação: { $name }
entry-agreement-title = Contrato: { $name }
entry-fields-title = { $count ->
    [one] Editar campos: { $first }
   *[other] Editar campos de { $count } clientes
}
entry-sandbox-title = Excluir cliente da área restrita: { $name }
entry-head-direct = O cliente aceita por um link; nada muda nas assinaturas que já tem. Se ele não está no livro, diga a quem se solicita.
entry-head-indirect = Um só link cria as duas relações: com o revendedor indireto e com o provedor dele.
entry-head-multi-partner = O cliente já tem outros parceiros. As assinaturas, os termos e o parceiro de registro deles continuam com eles.
entry-head-multi-channel = O cliente compra por vários canais. Para serviços por licença é preciso esta permissão; para serviços por uso cria-se uma nova assinatura do Azure ou troca-se a antiga.
entry-recipient = A quem se solicita
entry-recipient-hint = Nome da empresa, para a saudação e a lista.
entry-domain-hint = Domínio principal, se conhecido: a aceitação é reconhecida por ele.
entry-dap = Privilégios de administrador delegado
entry-dap-hint = Solicitar também a administração delegada do Azure Active Directory e do Office 365.
entry-dap-off = Desligado para este parceiro: contas partner set --dap-in-invitations allowed
entry-reseller-hint = O revendedor indireto que atende o cliente; “contas resellers add” acrescenta um.
entry-provider-hint = Microsoft ID do seu provedor indireto.
entry-unsupported = País sem suporte
entry-unsupported-hint = O cliente está em um país sem Partner Center: usa-se o link antigo, que não solicita privilégios.
entry-language = Idioma do texto
entry-language-own = O do cliente
entry-language-en = Inglês
entry-language-pt-br = Português
entry-text = Arquivo com o seu próprio texto
entry-text-hint = Deixe vazio para usar o texto do contas. No seu, o link deve estar como é.
entry-file = Salvar o texto em
entry-file-hint = Sempre salvo, para não se perder com a área de transferência; um arquivo existente não é substituído.
entry-gdap-name = Nome da relação de administrador
entry-gdap-name-hint = No máximo 50 caracteres, ainda não usado; o cliente o vê.
entry-gdap-days = Duração em dias
entry-gdap-roles = Funções do Entra
entry-gdap-roles-hint = Enter abre a lista; ao menos uma.
entry-gdap-extend = Estender automaticamente por 6 meses
entry-link = Link do Partner Center
entry-accepted-head = O contas só fica sabendo de uma aceitação por você. O cliente aparece na lista com o que se sabe dele.
entry-accepted-id-hint = Necessário, a menos que o domínio seja de um cliente do livro.
entry-country-hint = Duas letras, por exemplo BR.
entry-qualification-hint = Um cliente de educação ou de governo é verificado pela Microsoft; uma entidade estatal não.
entry-qualification-in-review = { $kind }: em análise, em geral 3 dias úteis.
entry-qualification-denied = { $kind }: negada ({ $reason }). O administrador global do cliente corrige os dados no centro de administração do Microsoft 365; depois solicite de novo.
entry-qualification-has = { $kind }: o cliente já tem.
entry-code = Código de validação
entry-code-hint = A Microsoft o fornece a parceiros aprovados; ele não é guardado.
entry-agreement-head = Você declara que o cliente aceitou o Contrato de Cliente da Microsoft, quem aceitou e quando. Sem isso nada pode ser comprado.
entry-agreement-before = Confirmado antes: { $name }, { $date }. Uma segunda confirmação só é aceita se nome, sobrenome, e-mail ou telefone forem diferentes (erro 600061).
entry-unchanged = sem alteração
entry-clear = Esvaziar estes campos
entry-clear-hint = Enter abre a lista. Um campo escolhido aqui perde o valor em todos eles.
entry-cleared = será esvaziado
entry-fields-head = { $count ->
    [one] O que for preenchido vale para { $first }; o que ficar vazio não muda.
   *[other] O que for preenchido vale para todos os { $count }; o que ficar vazio não muda. A revisão mostra cada cliente.
}
entry-sandbox-head = Na área restrita, remover é excluir: o locatário e todos os seus recursos são eliminados e a cota é liberada. Cancele antes reservas e software.

request-dap-off = Os privilégios de administração delegada estão desligados nas solicitações deste parceiro. Ligue-os: contas partner set --dap-in-invitations allowed
bulk-tags = { $added ->
    [0] {""}
   *[other] Marcar { $count ->
        [one] { $first }
       *[other] { $count } clientes
    }: “{ $add }”
}{ $removed ->
    [0] {""}
   *[other] { $added ->
        [0] Tirar as marcas “{ $remove }” de { $count ->
            [one] { $first }
           *[other] { $count } clientes
        }
       *[other] ; sem “{ $remove }”
    }
}
tags-key-toggle = dar ou tirar
tags-pending = { $count ->
    [0] Enter dá ou tira uma marca; Ctrl-S revisa tudo de uma vez.
    [one] Uma mudança. Ctrl-S a revisa.
   *[other] { $count } mudanças. Ctrl-S as revisa.
}
help-contas-relationships-request-arg-unsupported-country = O país do cliente não tem Partner Center: o link antigo, sem privilégios
help-contas-partner-set-arg-dap-in-invitations = Se as solicitações podem pedir administração delegada
help-contas-partner-set-arg-admin-agents-remove = Agentes administrativos também removem relações
