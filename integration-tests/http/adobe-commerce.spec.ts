import { Lifecycle } from "../../scripts/lib/lifecycle"
import { hasMariaDb, MariaDbServer } from "../../scripts/lib/mariadb"
import { Migration } from "../setup/adobe-commerce/migration"
import { oddShops } from "../setup/adobe-commerce/stories/odd-shops"
import { whatComesAlong } from "../setup/adobe-commerce/stories/what-comes-along"
import { whatIsDecided } from "../setup/adobe-commerce/stories/what-is-decided"
import { shopSuite } from "../setup/shop-runner"

const describeWithMariaDb = hasMariaDb() ? describe : describe.skip

describeWithMariaDb("coming from Adobe Commerce", () => {
  const life = new Lifecycle()
  let server: MariaDbServer

  beforeAll(async () => {
    server = await MariaDbServer.start(life)
  })
  afterAll(() => life.stop())

  shopSuite({
    testSuite: (shop) => {
      const migration = new Migration(shop, () => server)
      beforeAll(migration.prepare)
      afterEach(migration.close)
      whatComesAlong(migration)
      oddShops(migration)
      whatIsDecided(migration)
    },
  })
})
