import { listOffers } from "../lib/catalogue"

/** What the shop sells. */
export default async function HomePage() {
  const offers = await listOffers()
  return (
    <main className="page">
      <section className="hero">
        <h1>Made for weather</h1>
        <p>Wool, canvas and enamel from the fjords and the fells. A small range, made to last.</p>
      </section>
      <ul className="offers">
        {offers.map((offer) => (
          <li key={offer.id} className="offer">
            <div className="offer-picture">
              {offer.image ? <img src={offer.image} alt="" width={320} height={320} /> : null}
            </div>
            <h2>{offer.title}</h2>
            <p>{offer.description}</p>
            {offer.price ? <p className="price">{offer.price}</p> : null}
          </li>
        ))}
      </ul>
    </main>
  )
}
