import type { OrderDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { Headers } from "./actors"
import type { ShopContext } from "./shop-runner"

/** Orders of customers: on the roads that staff go, and past all events. */
export class Orders {
  private region = ""

  constructor(
    private readonly shop: ShopContext,
    private readonly admin: () => Headers,
  ) {}

  /** Makes the region that orders are placed in; once, before all else. */
  async prepare(): Promise<void> {
    const regions = this.module(Modules.REGION)
    this.region = (await regions.createRegions({ name: "Europe", currency_code: "eur" })).id
  }

  /** Makes a draft order, as staff do for a customer on the telephone; its id. */
  async draft(customer: { id: string; email: string }): Promise<string> {
    const { data } = await this.shop.api.post<{ draft_order: { id: string } }>(
      "/admin/draft-orders",
      {
        customer_id: customer.id,
        email: customer.email,
        region_id: this.region,
        sales_channel_id: await this.shop.actors.defaultSalesChannel(),
        items: [{ title: "Scarf", unit_price: 20, quantity: 1 }],
      },
      { headers: this.admin() },
    )
    return data.draft_order.id
  }

  /** Places an order for a customer; its id. */
  async place(customer: { id: string; email: string }): Promise<string> {
    const id = await this.draft(customer)
    const config = { headers: this.admin() }
    await this.shop.api.post(`/admin/draft-orders/${id}/convert-to-order`, {}, config)
    return id
  }

  /** Cancels an order. */
  async cancel(id: string): Promise<void> {
    await this.shop.api.post(`/admin/orders/${id}/cancel`, {}, { headers: this.admin() })
  }

  /** Stores an order as other code may do it: nobody is told. */
  async store(customer: { id: string; email: string }): Promise<string> {
    const order = await this.module(Modules.ORDER).createOrders({
      customer_id: customer.id,
      email: customer.email,
      currency_code: "eur",
      items: [{ title: "Scarf", unit_price: 20, quantity: 1 }],
    })
    return order.id
  }

  /** Changes an order in a way that nobody is told of. */
  async change(id: string, to: Partial<Pick<OrderDTO, "status" | "customer_id">>): Promise<void> {
    await this.module(Modules.ORDER).updateOrders(id, to)
  }

  private get module() {
    const container = this.shop.getContainer()
    return container.resolve.bind(container)
  }
}
