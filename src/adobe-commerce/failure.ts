import { MedusaError } from "@medusajs/framework/utils"

/**
 * The import cannot go on, for a reason that the person at the terminal can do something about. Its
 * message holds no credentials and nothing of a customer.
 */
export class ImportFailure extends MedusaError {
  constructor(message: string) {
    super(MedusaError.Types.INVALID_DATA, message)
  }
}
