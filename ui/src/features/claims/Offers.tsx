// Answers that are not sure enough to post: a person says which claim they are about.

import type { ResponseOffer } from "~/api/generated/types";
import { useWrite } from "~/api/hooks";
import { go } from "~/desk/place";
import { useMaySend } from "~/desk/session";
import { Button } from "~/kit/Button";
import { Card } from "~/kit/Layout";
import { FormTrouble } from "~/kit/States";
import { say } from "~/kit/toasts";
import layout from "~/kit/layout.module.css";
import { useForms, useWords } from "~/words";

/** What a person has to decide. */
export function Offers({ offers }: { offers: readonly ResponseOffer[] }) {
  const { responses: words } = useWords().claims;
  if (offers.length === 0) return null;
  return (
    <Card title={words.offers}>
      <p className="soft small">{words.offersText}</p>
      <ul className={layout.list}>
        {offers.map((offer) => (
          <li key={offer.answer}>
            <Offer offer={offer} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

function Offer({ offer }: { offer: ResponseOffer }) {
  const { claims } = useWords();
  const { responses: words } = claims;
  const { money, date } = useForms();
  const may = useMaySend();
  const match = useWrite("response_match");
  const choose = (claim: string) => match.mutate({ answer: offer.answer, claim }, { onSuccess: () => say(words.matchSaid) });
  return (
    <>
      <p>
        <strong className="code">{offer.number}</strong> · {claims.money} {money(offer.charge)} · {claims.paid} {money(offer.paid)}
      </p>
      {offer.candidates.length === 0 ? <p className="soft small">{words.noCandidates}</p> : null}
      {offer.candidates.map((row) => (
        <div key={row.id} className={`${layout.row} ${layout.between}`}>
          <span>
            {row.number} · {row.patient_name} · {row.served ? date(row.served) : ""} · {money(row.charge)}
          </span>
          <span className={layout.row}>
            <Button look="quiet" onPress={() => go({ screen: "claim", claim: row.id })}>
              {claims.number}
            </Button>
            {may("response_match") ? (
              <Button onPress={() => choose(row.id)} isDisabled={match.isPending}>
                {words.itIs}
              </Button>
            ) : null}
          </span>
        </div>
      ))}
      <FormTrouble trouble={match.error} />
    </>
  );
}
