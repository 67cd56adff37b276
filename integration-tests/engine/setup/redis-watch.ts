import Redis from "ioredis"

/** Looks at all that is written to a Redis, and at all that it holds. */
export class RedisWatch {
  /** Each command that anybody has sent, with its arguments. */
  private readonly commands: string[] = []

  private constructor(
    private readonly client: Redis,
    private readonly monitor: Redis,
  ) {}

  /** Begins to listen. */
  static async start(url: string): Promise<RedisWatch> {
    const client = new Redis(url)
    const watch: RedisWatch = new RedisWatch(client, await client.monitor())
    watch.monitor.on("monitor", (_time: string, words: string[]) => {
      watch.commands.push(words.join(" "))
    })
    return watch
  }

  /** Everything that went there since, and what is there now, a line for each command and key. */
  async dump(): Promise<string[]> {
    const lines = [...this.commands]
    for (const key of await this.client.keys("*")) {
      lines.push(`${key} ${JSON.stringify(await this.read(key))}`)
    }
    return lines
  }

  /** Ends both connections. */
  stop(): void {
    this.monitor.disconnect()
    this.client.disconnect()
  }

  private async read(key: string): Promise<unknown> {
    switch (await this.client.type(key)) {
      case "string":
        return await this.client.get(key)
      case "hash":
        return await this.client.hgetall(key)
      case "list":
        return await this.client.lrange(key, 0, -1)
      case "set":
        return await this.client.smembers(key)
      case "zset":
        return await this.client.zrange(key, 0, -1)
      case "stream":
        return await this.client.xrange(key, "-", "+")
      case "none":
        return null
      default:
        throw new Error("Redis holds a key of a kind that nobody looks into.")
    }
  }
}
