export default definePageConfig({ navigationBarTitleText: '帮助和求助' });
