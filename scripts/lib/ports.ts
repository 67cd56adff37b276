import net from "node:net"
import { Failure } from "./failure"

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = await listen(0)
  const { port } = server.address() as net.AddressInfo
  await close(server)
  return port
}

/**
 * Reads a port from the environment.
 *
 * @throws {Failure} where the variable holds no port
 */
export function portFromEnv(variable: string, fallback: number): number {
  const text = process.env[variable]
  if (!text) {
    return fallback
  }
  const port = Number(text)
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Failure(`${variable} must be a port between 1 and 65535, not "${text}".`)
  }
  return port
}

/**
 * @param what the thing that wants the port, as it stands in the sentence that a person reads
 * @param variable the environment variable that moves it elsewhere
 * @throws {Failure} where the port is taken
 */
export async function assertPortFree(port: number, what: string, variable: string): Promise<void> {
  try {
    await close(await listen(port))
  } catch {
    throw new Failure(
      `Port ${port}, which the ${what} needs, is in use: stop what runs there, or set ${variable} to another port.`,
    )
  }
}

function listen(port: number): Promise<net.Server> {
  return new Promise((resolve, reject) => {
    const server = net.createServer()
    server.once("error", reject)
    server.listen(port, "127.0.0.1", () => resolve(server))
  })
}

function close(server: net.Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()))
}
