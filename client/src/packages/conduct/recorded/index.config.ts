export default definePageConfig({ navigationBarTitleText: '我记录的' });
