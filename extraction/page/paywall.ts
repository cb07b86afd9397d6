/** Sentences by which pages say that the rest is for subscribers, in the languages of the desk’s papers. */
const sentences =
  /subscribe (?:now )?to (?:continue|keep|read)|continue reading (?:with|by)|(?:article|story|content) is (?:exclusive(?:ly)? )?(?:for|available (?:only )?to) (?:our )?(?:subscribers|members)|subscribers? only|already a subscriber|to read the full (?:article|story)|register (?:for free )?to (?:continue|read)|unlock (?:this|the|more)|il vous reste|réservée? (?:à nos |aux )abonnés|article réservé|pour lire la suite|weiterlesen (?:mit|für)|jetzt weiterlesen|sie haben noch kein abo|bereits abonnent|nur für abonnent|exklusiv für abonnent|diesen artikel (?:weiter)?lesen|suscríbete para|contenido exclusivo|solo para suscriptores|contenuto riservato|riservato agli abbonati|abbonati per|dla (?:prenumeratorów|subskrybentów)|pozostało \d+% (?:artykułu|tekstu)|aby czytać dalej|доступно (?:только )?(?:по подписке|подписчикам)|alleen voor abonnees|forbeholdt abonnenter|for abonnenter|denne artikkelen er for|endast för prenumeranter|только для подписчиков|conteúdo exclusivo|exclusivo para assinantes|abonelere özel|有料会員|会員限定/i;

/** Whether words beside a text say that the rest of it is for subscribers. */
export function saysPaywall(words: string): boolean {
  return sentences.test(words);
}
